// GIFT from standard input, as gift-pegjs reads it, as JSON to standard output.
const { parse } = require("gift-pegjs");

const text = require("node:fs").readFileSync(0, "utf8");
process.stdout.write(JSON.stringify(parse(text)));
