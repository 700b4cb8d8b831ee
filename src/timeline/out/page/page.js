(() => {
  'use strict';
  const all = (selector) => [...document.querySelectorAll(selector)];
  const idsOf = (node) => (node.dataset.ids || node.dataset.event || '').split(' ');
  const nodes = all('[data-ids], [data-event]');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let picked = null;

  const show = (node) => node && node.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });

  // One id is picked at a time, wherever it stands; an entity also picks the events that it takes part in.
  const pick = (id, from) => {
    picked = picked === id && from ? null : id;
    for (const node of nodes) {
      const joined = (node.dataset.with || '').split(' ');
      const on = picked !== null && (idsOf(node).includes(picked) || joined.includes(picked));
      node.classList.toggle('picked', on);
    }
    if (picked === null) return;
    for (const place of ['.text', '.events, .times, .names']) {
      const holder = all(place).find((part) => part.querySelector('.picked'));
      if (holder && !(from && holder.contains(from))) show(holder.querySelector('.picked'));
    }
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('summary, pre, form')) return;
    const node = event.target.closest('[data-ids], [data-event]');
    if (!node) return;
    event.preventDefault();
    pick(idsOf(node)[0], node);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && picked !== null) pick(picked, document.body);
  });

  const form = document.querySelector('.filters');
  const rows = all('.events tbody tr');
  const filter = () => {
    const words = document.getElementById('find').value.toLowerCase();
    const kind = document.getElementById('kind').value;
    let count = 0;
    for (const row of rows) {
      const on = (!kind || row.dataset.kind === kind) && row.textContent.toLowerCase().includes(words);
      row.hidden = !on;
      count += on ? 1 : 0;
      for (const drawn of all('svg .event')) if (drawn.dataset.event === row.id) drawn.style.opacity = on ? '' : '.2';
    }
    document.getElementById('shown').textContent = count + ' of ' + rows.length;
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
})();
