"use strict";
(function () {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll(".slide")];
  const find = (id) => document.getElementById(id);
  const SMALLEST = 0.4;
  let at = 0;
  let zoom = 1;

  function show(number, focus) {
    at = Math.min(Math.max(number, 0), slides.length - 1);
    slides.forEach((slide, place) => slide.classList.toggle("current", place === at));
    find("place").textContent = `${at + 1} / ${slides.length}`;
    find("back").setAttribute("aria-disabled", String(at === 0));
    find("next").setAttribute("aria-disabled", String(at === slides.length - 1));
    find("done").style.width = `${(100 * (at + 1)) / slides.length}%`;
    history.replaceState(null, "", `#${at + 1}`);
    scrollTo(0, 0);
    fit();
    if (focus) { slides[at].querySelector("[tabindex]").focus({ preventScroll: true }); }
  }

  const move = (by) => show(at + by, true);

  // Smaller letters where a slide is too full; what is still too much can be scrolled.
  function fit() {
    const full = () => root.scrollHeight > innerHeight;
    root.style.setProperty("--zoom", zoom);
    let scale = 1;
    root.style.setProperty("--fit", scale);
    while (zoom <= 1 && full() && scale > SMALLEST) {
      scale -= 0.04;
      root.style.setProperty("--fit", scale);
    }
  }

  function resize(factor) {
    zoom = Math.min(Math.max(zoom * factor, 0.6), 2.5);
    fit();
  }

  function isDark() {
    const chosen = root.getAttribute("data-look");
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function look(dark) {
    root.setAttribute("data-look", dark ? "dark" : "light");
    find("look").textContent = dark ? "Light" : "Dark";
  }

  function fullScreen() {
    if (document.fullscreenElement) { document.exitFullscreen(); } else { root.requestFullscreen(); }
  }

  // ---- keys, clicks and touches; clickers send page up and page down

  const KEYS = {
    ArrowRight: () => move(1),
    PageDown: () => move(1),
    Enter: () => move(1),
    " ": () => move(1),
    ArrowLeft: () => move(-1),
    PageUp: () => move(-1),
    Backspace: () => move(-1),
    Home: () => move(-slides.length),
    End: () => move(slides.length),
  };

  document.addEventListener("keydown", (event) => {
    const pressed = event.target.closest("a, button") && [" ", "Enter"].includes(event.key);
    if (pressed || event.ctrlKey || event.altKey || event.metaKey) { return; }
    const act = event.key === " " && event.shiftKey ? KEYS.ArrowLeft : KEYS[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  let touch = null;
  let swiped = false;
  document.addEventListener("touchstart", (event) => {
    touch = event.touches.length === 1 ? event.touches[0] : null;
    swiped = false;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (!touch) { return; }
    const end = event.changedTouches[0];
    const across = end.clientX - touch.clientX;
    const zoomed = window.visualViewport && visualViewport.scale > 1.05;
    if (!zoomed && Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(end.clientY - touch.clientY)) {
      swiped = true;
      move(across < 0 ? 1 : -1);
    }
  }, { passive: true });

  document.querySelector("main").addEventListener("click", (event) => {
    const selected = String(getSelection());
    if (!event.target.closest("a") && !selected && !swiped) { move(1); }
  });

  const BUTTONS = {
    back: () => move(-1),
    next: () => move(1),
    smaller: () => resize(1 / 1.15),
    larger: () => resize(1.15),
    look: () => look(!isDark()),
    full: fullScreen,
  };
  Object.entries(BUTTONS).forEach(([id, act]) => find(id).addEventListener("click", act));

  // ---- begin, where the address says so in the midst

  function fromAddress() {
    const number = Number.parseInt(location.hash.slice(1), 10);
    return number > 0 ? number - 1 : 0;
  }

  document.querySelector("nav").hidden = false;
  find("full").hidden = !document.fullscreenEnabled;
  find("look").textContent = isDark() ? "Light" : "Dark";
  root.classList.add("moving");
  show(fromAddress(), false);
  addEventListener("resize", fit);
  addEventListener("hashchange", () => show(fromAddress(), true));
})();
