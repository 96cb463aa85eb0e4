//<![CDATA[
document.documentElement.classList.add('js');
(() => {
  const all = (css, root) => [...(root || document).querySelectorAll(css)];
  const words = document.getElementById('live');
  const say = (key, value) => { words.textContent = words.dataset[key].replace('#', value === undefined ? '' : value); };
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const read = cell => cell.textContent.trim().replace(/\s+/g, ' ');
  const key = cell => {
    const amount = cell.querySelector('data');
    if (amount) return BigInt(amount.value.replace('.', ''));
    return cell.dataset.order ? Number(cell.dataset.order) : read(cell);
  };
  const compare = (one, other) => typeof one === 'string' || typeof other === 'string'
    ? String(one).localeCompare(String(other), document.documentElement.lang) : one < other ? -1 : one > other ? 1 : 0;
  const rows = body => all(':scope > tr:not(.others, .group)', body);
  const show = (box, table) => {
    const asked = plain(box.querySelector('input[type=search]').value.trim());
    let hits = 0;
    [...table.tBodies].forEach(body => {
      const others = body.querySelector('tr.others');
      const group = body.querySelector('tr.group');
      const first = others && !asked && !box.dataset.all ? Number(others.dataset.first) : Infinity;
      let found = 0;
      rows(body).forEach(row => {
        const hit = !asked || plain(read(row.cells[0])).includes(asked);
        row.hidden = !hit || found >= first;
        if (hit) found++;
      });
      if (others) others.hidden = found <= first;
      if (group) group.hidden = !found;
      hits += found;
    });
    return hits;
  };
  const safe = text => /^[=+@\t\r]|^-(?![\d.,]+$)/.test(text) ? "'" + text : text;
  const decimal = words.dataset.decimal;
  const grid = table => all('tr', table).filter(row => !row.hidden).map(row => [...row.cells].filter(cell => !cell.matches('.bar')).map(cell => {
    const amount = cell.querySelector('data');
    return amount ? amount.value.replace('.', decimal) : safe(read(cell));
  }));
  const quoted = text => /[;"\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  const stated = all('h1, .sub, .band p').map(text => [safe(read(text))]);
  const open = () => { const one = document.getElementById(decodeURIComponent(location.hash.slice(1))); if (one && one.matches('details')) one.open = true; };
  addEventListener('hashchange', open);
  open();
  all('.ask').forEach(box => box.querySelector('select').addEventListener('change', event =>
    all('[data-code]', box).forEach(text => { text.hidden = text.dataset.code !== event.target.value; })));
  all('.data').filter(box => box.querySelector('.tools input[type=search]')).forEach(box => {
    const table = box.querySelector('table');
    const others = table.querySelector('tr.others');
    const everything = box.querySelector('[data-do=all]');
    everything.hidden = !others;
    const whole = () => { box.dataset.all = '1'; everything.setAttribute('aria-pressed', 'true'); };
    all('thead th:not(.bar)', table).forEach(head => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'ascending' : head.matches('.amount');
        all('thead th', table).forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const column = head.cellIndex;
        [...table.tBodies].forEach(body => {
          rows(body).sort((one, other) => (down ? -1 : 1) * compare(key(one.cells[column]), key(other.cells[column])))
            .forEach(row => body.append(row));
          body.append(...all('tr.others', body));
        });
        if (others) whole();
        show(box, table);
        say(down ? 'down' : 'up', read(head));
      });
    });
    box.querySelector('input[type=search]').addEventListener('input', () => say('found', show(box, table)));
    everything.addEventListener('click', () => {
      if (box.dataset.all) { delete box.dataset.all; everything.setAttribute('aria-pressed', 'false'); } else whole();
      show(box, table);
    });
    box.querySelector('[data-do=copy]').addEventListener('click', () => navigator.clipboard
      .writeText(grid(table).map(row => row.join('\t')).join('\n')).then(() => say('copied')));
    box.querySelector('[data-do=csv]').addEventListener('click', () => {
      const text = '\ufeff' + [...grid(table), [], ...stated].map(row => row.map(quoted).join(';')).join('\r\n') + '\r\n';
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], {type: 'text/csv'}));
      link.download = table.dataset.name + '.csv';
      link.click();
      say('saved');
    });
    show(box, table);
  });
})();
//]]>
