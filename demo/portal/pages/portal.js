// The portal's own script: a page like any host's. What concerns the elements comes first; a host can copy it.

/** On the administrators' page, the plan year that is looked at is shown below the list. */
addEventListener('vitable-plan-year-select', (event) => {
  show('year-panel', 'vitable-plan-year-card', { planYearId: event.detail.planYearId });
});

/** Editing it, copying it to a new one, or a new one from nothing: each in the form below. */
const opensForm = {
  'new-year': () => ({}),
  'edit-year': () => ({ planYearId: document.querySelector('vitable-plan-year-card').planYearId }),
  'copy-year': () => ({ copyFrom: document.querySelector('vitable-plan-year-card').planYearId }),
};
for (const [id, given] of Object.entries(opensForm)) {
  document.getElementById(id)?.addEventListener('click', () => {
    // The browser asks before the page is left; before the form is replaced, the page does.
    const unsaved = document.querySelector('vitable-plan-year-form')?.unsaved;
    if (unsaved && !confirm(document.getElementById('leave-question').textContent)) return;
    const { benefitProductId, employerId } = document.getElementById('years');
    show('form-panel', 'vitable-plan-year-form', { benefitProductId, employerId, ...given() });
  });
}

/** Puts an element into its panel, in place of the one before it, and leads there. */
function show(panelId, name, properties) {
  const panel = document.getElementById(panelId);
  panel.querySelector(name)?.remove();
  panel.append(Object.assign(document.createElement(name), properties));
  panel.hidden = false;
  panel.focus();
}

/** Should the elements' script not have arrived, the page says so instead of showing nothing. */
addEventListener('DOMContentLoaded', () => {
  for (const notice of document.querySelectorAll('.unavailable')) {
    const element = notice.previousElementSibling;
    notice.hidden = element === null || customElements.get(element.localName) !== undefined;
  }
});

// Language. The elements follow the page's `lang` by themselves; the portal's own words are changed here.

let words;

async function setLocale(locale) {
  words ??= fetch('/words.json').then((response) => response.json());
  const dictionary = (await words)[locale];
  document.documentElement.lang = locale;
  for (const element of document.querySelectorAll('[data-i18n]')) {
    element.textContent = dictionary[element.dataset.i18n];
  }
  for (const element of document.querySelectorAll('[data-i18n-label]')) {
    element.setAttribute('aria-label', dictionary[element.dataset.i18nLabel]);
  }
  for (const link of document.querySelectorAll('[data-set-locale]')) {
    link.setAttribute('aria-current', String(link.dataset.setLocale === locale));
  }
  remember('locale', locale);
}

for (const link of document.querySelectorAll('[data-set-locale]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    setLocale(link.dataset.setLocale).catch(() => location.assign(link.href));
  });
}

// Appearance. The style sheet turns the attribute into `color-scheme`, which the elements follow.

function setScheme(scheme) {
  document.documentElement.dataset.scheme = scheme;
  for (const button of document.querySelectorAll('[data-set-scheme]')) {
    button.setAttribute('aria-pressed', String(button.dataset.setScheme === scheme));
  }
  remember('scheme', scheme);
}

for (const button of document.querySelectorAll('[data-set-scheme]')) {
  button.addEventListener('click', () => setScheme(button.dataset.setScheme));
}

/** Keeps a choice for the next page, and takes it out of the address, which would overrule it on reload. */
function remember(name, value) {
  document.cookie = `northwind_${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  const address = new URL(location.href);
  if (address.searchParams.has(name)) {
    address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
  }
}

// The account menu closes like a menu: with Escape, and when the attention goes elsewhere.

const account = document.querySelector('.account');

if (account !== null) {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !account.open) return;
    account.open = false;
    account.querySelector('summary').focus();
  });
  addEventListener('pointerdown', (event) => {
    if (!account.contains(event.target)) account.open = false;
  });
  account.addEventListener('focusout', (event) => {
    if (event.relatedTarget !== null && !account.contains(event.relatedTarget)) account.open = false;
  });
}

// On a phone the navigation scrolls sideways: bring the current entry into sight, and move nothing else.

const nav = document.querySelector('.nav');
const here = nav?.querySelector('[aria-current="page"]');

if (nav && here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
