(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const one = (selector, inside = document) => inside.querySelector(selector);
  const idsOf = (node) => (node.dataset.ids || node.dataset.event || '').split(' ');
  const nodes = all('[data-ids], [data-event]');
  const rows = all('.events tbody tr');
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const sheet = one('.sheet');
  let picked = null;
  let opened = null;

  // Each of picture, table and text is one stop of the Tab key; arrow keys go from item to item within it.
  const areas = [
    ...all('.picture svg').map((svg) => ({ holder: svg, selector: '.event' })),
    { holder: one('.events'), selector: 'tbody tr td[data-column=what] > a' },
    { holder: one('.text'), selector: 'a.s' },
  ];
  const itemsOf = (area) => all(area.selector, area.holder).filter((item) => !item.closest('[hidden]'));
  const stopAt = (area, item) => {
    for (const other of all(area.selector, area.holder)) other.setAttribute('tabindex', other === item ? '0' : '-1');
  };
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  for (const area of areas) {
    if (area.holder.matches('svg')) {
      area.holder.setAttribute('role', 'group');
      for (const item of all('.event', area.holder)) {
        item.setAttribute('role', 'button');
        item.setAttribute('aria-label', one('text:not(.mark)', item).textContent);
        item.setAttribute('aria-pressed', 'false');
      }
    }
    area.holder.setAttribute('aria-describedby', 'keys');
    stopAt(area, itemsOf(area)[0]);
    area.holder.addEventListener('focusin', (event) => {
      const item = event.target.closest(area.selector);
      if (item) stopAt(area, item);
    });
    area.holder.addEventListener('keydown', (event) => {
      const item = event.target.closest(area.selector);
      if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
      const items = itemsOf(area);
      const at = items.indexOf(item);
      const next = { Home: 0, End: items.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? NaN);
      if (items[next] && next !== at) {
        event.preventDefault();
        items[next].focus();
      } else if (event.key === ' ' || (event.key === 'Enter' && !item.hasAttribute('href'))) {
        event.preventDefault();
        choose(item);
      }
    });
  }

  // One id is picked at a time, wherever it stands; a name or a time also picks the events that it belongs to.
  const pick = (id, from) => {
    picked = id;
    let events = 0;
    for (const node of nodes) {
      const on = id !== null && (idsOf(node).includes(id) || (node.dataset.with || '').split(' ').includes(id));
      node.classList.toggle('picked', on);
      if (node.hasAttribute('aria-pressed')) node.setAttribute('aria-pressed', String(on));
      if (on && rowOf.has(node.id)) events += 1;
      const fold = on && idsOf(node)[0] === id && node.closest('.tables section > details');
      if (fold) fold.open = true;
    }
    unfold(id === null ? null : rowOf.get(id));
    show(id === null ? null : rowOf.get(id));
    if (id === null) return;
    const row = rowOf.get(id);
    const name = row ? one('td[data-column=what] > a', row).textContent : events + ' events';
    one('#said').textContent = 'Selected: ' + name;
    for (const scroll of all('.scroll')) {
      const target = one('.picked', scroll);
      if (target && !scroll.contains(from)) bring(target, scroll);
    }
    try { history.replaceState(null, '', '#' + encodeURIComponent(id)); } catch { /* a page in a frame */ }
  };
  const release = () => {
    pick(null);
    one('#said').textContent = 'Nothing selected';
    try { history.replaceState(null, '', location.pathname + location.search); } catch { /* a page in a frame */ }
  };

  // A second choice of the same words goes on to the next thing that they name, and at last lets go.
  const choose = (node) => {
    const ids = idsOf(node.closest('[data-ids], [data-event]'));
    const next = ids[ids.indexOf(picked) + 1];
    if (next) pick(next, node); else release();
  };

  // The derivation unfolds below its row, as wide as the table; without a script it unfolds in its cell.
  const drawer = document.createElement('tr');
  drawer.className = 'drawer picked';
  const cell = drawer.insertCell();
  cell.colSpan = Math.max(all('.events thead th').length, 1);
  const unfold = (row) => {
    opened = row || null;
    drawer.remove();
    if (!row) return;
    row.hidden = drawer.hidden = false;
    cell.replaceChildren(one('.why', row).cloneNode(true));
    row.after(drawer);
  };
  for (const summary of all('.events summary')) summary.tabIndex = -1; // Enter on the row does the same

  // Scrolls the part of the page alone, so that what was clicked stays in sight.
  const bring = (target, scroll) => {
    const box = target.getBoundingClientRect();
    const frame = scroll.getBoundingClientRect();
    if (box.top >= frame.top + 30 && box.bottom <= frame.bottom) return;
    scroll.scrollTo({ top: scroll.scrollTop + box.top - frame.top - frame.height / 3 });
  };

  // On small screens, where table and text are far apart, a sheet tells of the event and leads to both.
  const show = (row) => {
    sheet.hidden = !row;
    sheet.replaceChildren();
    if (!row) return;
    const head = document.createElement('p');
    head.textContent = one('td[data-column=when]', row).textContent + ' · ';
    head.append(Object.assign(document.createElement('b'), { textContent: one('td[data-column=what] > a', row).textContent }));
    const buttons = document.createElement('div');
    const add = (words, action) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
      button.addEventListener('click', action);
      buttons.append(button);
    };
    add('In the table', () => row.scrollIntoView({ block: 'center' }));
    const mark = one('.text .picked');
    if (mark) add('In the text', () => mark.scrollIntoView({ block: 'center' }));
    add('Close', release);
    sheet.append(head, one('.why p', row).cloneNode(true), buttons);
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('section > details > summary, .why, form, .sheet, th')) return;
    const node = event.target.closest('[data-ids], [data-event]');
    if (!node) return;
    event.preventDefault();
    choose(node);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && picked !== null) release();
  });

  const form = one('.filters');
  const wordsOf = new Map(rows.map((row) => {
    const copy = row.cloneNode(true);
    for (const details of all('details', copy)) details.remove(); // quotes in a derivation are not the event's words
    return [row, copy.textContent.toLowerCase()];
  }));
  const value = (id) => (one('#' + id)?.value ?? '').trim();
  const dayOf = (text) => (text ? Date.parse(text + 'T00:00:00Z') / 864e5 + 719163 : null);
  const number = (text, otherwise) => (text === undefined ? otherwise : Number(text));
  const filter = () => {
    const words = value('find').toLowerCase();
    const [from, to] = [dayOf(value('from')), dayOf(value('to'))];
    const tests = [
      words && ((row) => wordsOf.get(row).includes(words)),
      value('kind') && ((row) => row.dataset.kind === value('kind')),
      value('source') && ((row) => row.dataset.source === value('source')),
      value('name') && ((row) => (row.dataset.with || '').split(' ').includes(value('name'))),
      from !== null && ((row) => 'known' in row.dataset && number(row.dataset.last, Infinity) >= from),
      to !== null && ((row) => 'known' in row.dataset && number(row.dataset.first, -Infinity) <= to),
    ].filter(Boolean);
    const every = one('#every');
    const least = every && !every.checked && tests.length === 0;
    const found = new Set(rows.filter((row) => tests.every((test) => test(row))).map((row) => row.id));
    let count = 0;
    for (const row of rows) {
      row.hidden = !found.has(row.id) || (least && !('top' in row.dataset));
      count += row.hidden ? 0 : 1;
    }
    drawer.hidden = opened?.hidden ?? true;
    for (const drawn of all('svg .event')) drawn.classList.toggle('dim', !found.has(drawn.dataset.event));
    one('#shown').textContent = least
      ? 'the ' + count + ' of ' + rows.length + ' that matter most'
      : count + ' of ' + rows.length;
    stopAt(areas.at(-2), itemsOf(areas.at(-2))[0]);
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());

  // Sorting: by time as the page came, by weight as a number, by all else as words; empty cells stay last.
  const place = new Map(rows.map((row, k) => [row, k]));
  const keyOf = (row, column) => {
    if (column === 'when') return place.get(row);
    if (column === 'weight') return -row.dataset.weight;
    const cell = one('td[data-column=' + column + ']', row);
    return (column === 'what' ? one('a', cell) : cell).textContent.toLowerCase();
  };
  const compare = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b, undefined, { numeric: true }));
  for (const head of all('.events thead th')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const back = head.getAttribute('aria-sort') === 'ascending';
      for (const other of all('.events thead th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', back ? 'descending' : 'ascending');
      const keys = new Map(rows.map((row) => [row, keyOf(row, head.dataset.column)]));
      const sorted = [...rows].sort((a, b) =>
        (keys.get(a) === '') - (keys.get(b) === '') || (back ? -1 : 1) * compare(keys.get(a), keys.get(b)) ||
        place.get(a) - place.get(b));
      one('.events tbody').append(...sorted);
      if (opened) opened.after(drawer);
    });
  }
  one('.events th[data-column=when]')?.setAttribute('aria-sort', 'ascending');

  filter();
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (rowOf.has(wanted)) pick(wanted, null);
})();
