// What a page around the leg may do: hear its events, call its methods, set its attributes.
const MOST_LINES = 12;
const log = document.getElementById('log');

function say(words) {
  const line = document.createElement('li');
  line.textContent = words;
  log.prepend(line);
  while (log.children.length > MOST_LINES) log.lastChild.remove();
}

for (const leg of document.querySelectorAll('leg-viewer'))
  for (const name of ['ready', 'select', 'show', 'step', 'answer'])
    leg.addEventListener(name, ({ detail }) =>
      say(`${leg.id} ${name} ${JSON.stringify(detail).slice(0, 120)}`),
    );

const calf = document.getElementById('calf');

for (const button of document.querySelectorAll('[data-set]'))
  button.addEventListener('click', () => calf.set(JSON.parse(button.dataset.set)));

document.querySelector('[data-search]').addEventListener('click', async ({ target }) => {
  const found = await calf.search(target.dataset.search);
  say(`calf search ${found.map(({ name }) => name).join(', ')}`);
});
