"use strict";
// filter by typing and sort by a column; every page is whole without either
(function () {
  const plain = text => text.normalize("NFKC").toLowerCase();
  for (const input of document.querySelectorAll("input[data-filter]")) {
    const rows = Array.from(document.querySelectorAll("#" + input.dataset.filter + " tbody tr"));
    const texts = rows.map(row => plain(row.textContent));
    const shown = input.parentElement.querySelector("[role=status]");
    const filter = () => {
      const wanted = plain(input.value).split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, i) => {
        row.hidden = !wanted.every(word => texts[i].includes(word));
        count += row.hidden ? 0 : 1;
      });
      shown.textContent = wanted.length ? shown.dataset.shown.replace("{shown}", count).replace("{all}", rows.length) : "";
    };
    input.addEventListener("input", filter);
    input.addEventListener("keydown", event => {
      if (event.key === "Escape") { input.value = ""; filter(); }
    });
    input.parentElement.hidden = rows.length < 6;
    filter();
  }
  const order = new Intl.Collator("zh-Hant-TW", { numeric: true }).compare;
  for (const table of document.querySelectorAll("table[id]")) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = row => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
        const sorted = Array.from(table.tBodies[0].rows).sort((a, b) => order(key(a), key(b)));
        table.tBodies[0].append(...(down ? sorted.reverse() : sorted));
      });
    });
  }
})();
