// Search within the briefing: every word typed must begin a word of an item. Nothing leaves the page.
"use strict";
{
  const MOST = 100;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  const area = document.querySelector("search");
  const input = area.querySelector("input");
  const status = area.querySelector("[role=status]");
  const list = area.querySelector("ol");
  const index = globalThis.briefgenIndex.map((entry) => ({ entry, words: wordsOf(entry[1] + " " + entry[2]) }));

  const matches = (item, query) => query.every((typed) => item.words.some((word) => word.startsWith(typed)));

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const shown = ([kind, words, about, href]) => {
    const line = document.createElement("li");
    const title = element("p", "words", "");
    const link = element("a", "", words);
    link.href = href;
    title.append(link);
    line.append(title, element("p", "meta", [kind, about].filter(Boolean).join(" · ")));
    return line;
  };

  const search = () => {
    const query = wordsOf(input.value);
    const found = query.length ? index.filter((item) => matches(item, query)) : [];
    list.replaceChildren(...found.slice(0, MOST).map((item) => shown(item.entry)));
    const said = !found.length ? area.dataset.none : found.length > MOST ? area.dataset.many : area.dataset.some;
    status.textContent = query.length ? said.replace("{n}", found.length).replace("{most}", MOST) : "";
    history.replaceState(null, "", query.length ? "#" + encodeURIComponent(input.value) : location.pathname);
  };

  document.getElementById("search-help").remove();
  area.hidden = false;
  try {
    input.value = decodeURIComponent(location.hash.slice(1));
  } catch {
    input.value = "";
  }
  input.addEventListener("input", search);
  search();
}
