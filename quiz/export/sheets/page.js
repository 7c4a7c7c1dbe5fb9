"use strict";
(function () {
  const items = [...document.querySelectorAll(".item")].filter((item) => item.matches("main > *"));
  const main = document.querySelector("main");
  const LETTERS = "abcd";
  let round = items;
  let at = 0;
  let missed = [];
  let first = null;

  function make(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    if (text) { element.textContent = text; }
    return element;
  }

  function button(className, text, act) {
    const made = make("button", className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // A copy of a text as it stands in the page, with its direction.
  function copy(element, tag) {
    const made = make(tag, "", element.textContent);
    made.dir = "auto";
    return made;
  }

  const find = (item, what) => item.querySelector(what);
  const isOpen = (item) => !item.dataset.key;
  const isAnswered = (item) => find(item, "details").open;
  const options = (item) => [...item.querySelectorAll(".option")];
  const letter = (option) => find(option, ".letter").textContent;

  // ---- what the script adds to a question

  function prepare(item) {
    item.tabIndex = -1;
    const verdict = make("p", "verdict", "");
    verdict.setAttribute("role", "status");
    const next = button("action first next", "Next", () => advance());
    const bar = make("div", "actions sticky", "");
    bar.append(next);
    find(item, "details").before(verdict);
    item.append(bar);
    if (isOpen(item)) { prepareOpen(item, bar); } else { prepareOptions(item); }
    describe(next, item);
  }

  function describe(next, item) {
    const quote = find(item, ".proof");
    quote.id = `proof-${items.indexOf(item) + 1}`;
    next.setAttribute("aria-describedby", quote.id);
  }

  function prepareOptions(item) {
    item.querySelectorAll(".options li").forEach((row) => {
      const option = button("option", "", () => choose(item, option));
      option.append(...row.childNodes);
      row.append(option);
    });
  }

  function prepareOpen(item, bar) {
    const form = make("form", "own", "");
    const input = make("input", "", "");
    const label = make("label", "", "Your answer");
    const submit = make("button", "action first", "Show the answer");
    input.id = `own-${items.indexOf(item) + 1}`;
    input.autocomplete = "off";
    input.dir = "auto";
    label.htmlFor = input.id;
    const row = make("div", "actions", "");
    row.append(submit);
    form.append(label, input, row);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      reveal(item);
    });
    find(item, ".verdict").before(form);
    bar.prepend(
      button("action first judge", "I was right", () => judge(item, true)),
      button("action judge", "I was wrong", () => judge(item, false)),
    );
    find(item, ".judge").setAttribute("aria-describedby", find(item, ".answer").id);
  }

  // ---- one question

  function reset(item) {
    item.classList.remove("chosen");
    find(item, "details").open = false;
    say(item, "", "");
    item.querySelectorAll(".sign").forEach((sign) => sign.remove());
    options(item).forEach((option) => {
      option.classList.remove("right", "wrong");
      option.removeAttribute("aria-disabled");
    });
    item.querySelectorAll(".next, .judge").forEach((each) => { each.hidden = true; });
    if (isOpen(item)) {
      find(item, "form").hidden = false;
      find(item, "input").value = "";
    }
  }

  function say(item, className, text) {
    const verdict = find(item, ".verdict");
    verdict.className = `verdict ${className}`;
    verdict.textContent = text;
  }

  function choose(item, option) {
    if (isAnswered(item)) { return; }
    const key = options(item).find((each) => letter(each) === item.dataset.key);
    options(item).forEach((each) => each.setAttribute("aria-disabled", "true"));
    sign(key, "right", "✓ right");
    if (option !== key) { sign(option, "wrong", "✗ yours"); }
    item.classList.add("chosen");
    settle(item, option === key, `The answer is ${letter(key)}: ${find(key, ".text").textContent}`);
  }

  function sign(option, className, text) {
    option.classList.add(className);
    option.append(make("span", "sign", text));
  }

  function reveal(item) {
    const own = find(item, "input").value.trim();
    find(item, "form").hidden = true;
    find(item, "details").open = true;
    item.querySelectorAll(".judge").forEach((each) => { each.hidden = false; });
    say(item, "", own ? `You wrote: ${own}` : "Compare it with yours.");
    find(item, ".judge").focus({ preventScroll: true });
    bringIntoView(item);
  }

  function judge(item, right) {
    item.querySelectorAll(".judge").forEach((each) => { each.hidden = true; });
    settle(item, right, `The answer is ${find(item, ".solution b").textContent}`);
  }

  function settle(item, right, answer) {
    const next = find(item, ".next");
    if (!right) { missed.push(item); }
    find(item, "details").open = true;
    say(item, right ? "right" : "wrong", right ? "Right." : `Wrong. ${answer}`);
    tell(item);
    next.textContent = at + 1 < round.length ? "Next question" : "See the score";
    next.hidden = false;
    next.focus({ preventScroll: true });
    bringIntoView(item);
  }

  // The end of the quotation, but never at the cost of the verdict.
  function bringIntoView(item) {
    find(item, ".proof").scrollIntoView({ block: "nearest" });
    find(item, ".verdict").scrollIntoView({ block: "nearest" });
  }

  function tell(item) {
    const answered = at + (isAnswered(item) ? 1 : 0);
    const again = round === items ? "" : ", once more";
    const score = answered ? `, ${answered - missed.length} of ${answered} right` : "";
    find(item, ".count").textContent = `Question ${at + 1} of ${round.length}${again}${score}`;
  }

  // ---- the round

  function begin(chosen) {
    round = chosen;
    at = 0;
    missed = [];
    round.forEach(reset);
    show(round[0]);
  }

  function advance() {
    at += 1;
    if (at < round.length) { show(round[at]); } else { finish(); }
    main.querySelector(".current").focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  function show(section) {
    main.querySelectorAll(".current").forEach((each) => each.classList.remove("current"));
    section.classList.add("current");
    if (section !== result) { tell(section); }
  }

  const result = make("section", "result", "");
  result.tabIndex = -1;
  result.setAttribute("aria-labelledby", "score");

  function finish() {
    const score = `${round.length - missed.length} of ${round.length}`;
    const title = make("h2", "", `${score} right`);
    title.id = "score";
    result.replaceChildren(title);
    if (round === items) { first = score; } else { result.append(make("p", "", `The first time: ${first} right`)); }
    if (missed.length) { result.append(make("h3", "", "Missed"), list()); }
    result.append(offers());
    show(result);
  }

  function list() {
    const made = make("ul", "missed", "");
    missed.forEach((item) => {
      const row = make("li", "", "");
      row.append(copy(find(item, ".stem [dir]"), "span"), copy(find(item, ".solution b"), "b"));
      made.append(row);
    });
    return made;
  }

  function offers() {
    const bar = make("div", "actions", "");
    const again = [...missed];
    if (again.length) {
      const text = again.length === 1 ? "Repeat the one missed" : `Repeat the ${again.length} missed`;
      bar.append(button("action first", text, () => restart(again)));
    }
    bar.append(button(again.length ? "action" : "action first", "Start again", () => restart(items)));
    return bar;
  }

  function restart(chosen) {
    begin(chosen);
    round[0].focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  // Letters and numbers choose while the question has the focus, and only then.
  main.addEventListener("keydown", (event) => {
    const item = event.target.closest(".item");
    if (!item || event.target.matches("input") || event.ctrlKey || event.altKey || event.metaKey) { return; }
    const place = Math.max(LETTERS.indexOf(event.key.toLowerCase()), "1234".indexOf(event.key));
    const option = options(item)[place];
    if (option && event.key.length === 1 && !isAnswered(item)) {
      event.preventDefault();
      choose(item, option);
    }
  });

  if (items.length) {
    items.forEach(prepare);
    main.append(result);
    document.documentElement.classList.add("playing");
    begin(items);
  }
})();
