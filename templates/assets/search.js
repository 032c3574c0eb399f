// Search within the briefing: every word typed must begin a word of an item, or of a name of whom it is about; the
// filters narrow it down. Nothing leaves the page; the address keeps what was asked.
"use strict";
{
  const MOST = 100;
  const SOUNDED = 4; // letters from which on a word is also compared by how it is romanised
  const { kinds, actors, sources, items } = globalThis.briefgenIndex;

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  // Zelensky, Zelenskyy, Zelenskij; Kyiv, Kiev; Odesa, Odessa: one for the search.
  const sound = (word) => word.replace(/[yj]/g, "i").replace(/ie/g, "i").replace(/w/g, "v").replace(/(.)\1+/g, "$1");

  const area = document.querySelector("search");
  const field = Object.fromEntries([...area.querySelectorAll("input, select")].map((each) => [each.id, each]));
  const status = area.querySelector("[role=status]");
  const list = area.querySelector("ol");

  const index = items.map((item) => {
    const [, text, about, , named] = item;
    const words = wordsOf([text, about, ...named.flatMap((actor) => actors[actor])].join(" "));
    return { item, words, sounds: words.map(sound) };
  });

  const holds = (entry, typed) =>
    entry.words.some((word) => word.startsWith(typed)) ||
    (typed.length >= SOUNDED && entry.sounds.some((word) => word.startsWith(sound(typed))));

  const fits = ([kind, , , , named, from, first, last], asked) =>
    (!asked.kind || kind === Number(asked.kind)) &&
    (!asked.actor || named.includes(Number(asked.actor))) &&
    (!asked.source || from.includes(Number(asked.source))) &&
    (!asked.from || (last !== null && last >= asked.from)) &&
    (!asked.to || (first !== null && first <= `${asked.to}~`)); // "2022-01" is all of that month

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const hit = (word, typed) => {
    const [simple, sounded] = [plain(word), sound(plain(word))];
    return typed.some((each) => simple.startsWith(each) || (each.length >= SOUNDED && sounded.startsWith(sound(each))));
  };

  // The words as they are, those that were searched for marked.
  const marked = (text, typed) =>
    text.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece, n) => (n % 2 && hit(piece, typed) ? element("mark", "", piece) : piece));

  const shown = ([kind, words, about, href], typed) => {
    const line = document.createElement("li");
    const title = element("p", "words", "");
    const link = element("a", "", "");
    link.append(...marked(words, typed));
    link.href = href;
    title.append(link);
    line.append(title, element("p", "meta", [kinds[kind], about].filter(Boolean).join(" · ")));
    return line;
  };

  const search = () => {
    const asked = Object.fromEntries(Object.entries(field).map(([id, each]) => [id, each.value]));
    const typed = wordsOf(asked.query);
    const found = Object.values(asked).some(Boolean)
      ? index.filter((entry) => fits(entry.item, asked) && typed.every((word) => holds(entry, word)))
      : [];
    list.replaceChildren(...found.slice(0, MOST).map((entry) => shown(entry.item, typed)));
    const said = !found.length ? area.dataset.none : found.length > MOST ? area.dataset.many : area.dataset.some;
    status.textContent = Object.values(asked).some(Boolean)
      ? said.replace("{n}", found.length).replace("{most}", MOST)
      : area.dataset.start.replace("{n}", items.length);
    const kept = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
    history.replaceState(null, "", kept.size ? `#${kept}` : location.pathname);
  };

  const fill = (select, names) => {
    const options = names.map((name, value) => [name, value]).sort(([a], [b]) => a.localeCompare(b));
    select.append(new Option(area.dataset.all, ""), ...options.map(([name, value]) => new Option(name, value)));
  };

  fill(field.kind, kinds);
  fill(field.actor, actors.map(([name]) => name));
  fill(field.source, sources);
  for (const [id, value] of new URLSearchParams(location.hash.slice(1))) if (field[id]) field[id].value = value;
  document.getElementById("search-help").remove();
  area.hidden = false;
  area.addEventListener("input", search);
  search();
}
