// The script of the portal's own pages. The part about the elements comes first; a host page can copy it.

/** On the administrators' page, the selected plan year is shown below the list. */
addEventListener('vitable-plan-year-select', (event) => {
  show('year-panel', 'vitable-plan-year-card', { planYearId: event.detail.planYearId });
});

/** The actions that open the form: edit a plan year, copy it to a new one, or create an empty one. */
const opensForm = {
  'new-year': () => ({}),
  'edit-year': () => ({ planYearId: document.querySelector('vitable-plan-year-card').planYearId }),
  'copy-year': () => ({ copyFrom: document.querySelector('vitable-plan-year-card').planYearId }),
};
for (const [id, given] of Object.entries(opensForm)) {
  document.getElementById(id)?.addEventListener('click', () => {
    // The browser asks before the person leaves the page. Before the form is replaced, the page has to ask.
    const unsaved = document.querySelector('vitable-plan-year-form')?.unsaved;
    if (unsaved && !confirm(document.getElementById('leave-question').textContent)) return;
    const { benefitProductId, employerId } = document.getElementById('years');
    show('form-panel', 'vitable-plan-year-form', { benefitProductId, employerId, ...given() });
  });
}

/** Puts an element into its panel in place of the previous one, and scrolls there. */
function show(panelId, name, properties) {
  const panel = document.getElementById(panelId);
  panel.querySelector(name)?.remove();
  panel.append(Object.assign(document.createElement(name), properties));
  panel.hidden = false;
  panel.focus();
}

/** Shows a message instead of an empty page if the elements' script did not arrive. */
addEventListener('DOMContentLoaded', () => {
  for (const notice of document.querySelectorAll('.unavailable')) {
    const element = notice.previousElementSibling;
    notice.hidden = element === null || customElements.get(element.localName) !== undefined;
  }
});

// Language. The elements follow the page's `lang` attribute by themselves; this changes the portal's own words.

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

// Appearance. The style sheet turns the attribute into `color-scheme`, and the elements follow that.

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

/** Keeps a choice for the next page, and removes it from the address, where it would overrule the choice on reload. */
function remember(name, value) {
  document.cookie = `northwind_${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  const address = new URL(location.href);
  if (address.searchParams.has(name)) {
    address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
  }
}

// The account menu closes like a menu: with Escape, and when the focus or a click goes elsewhere.

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

// On a phone the navigation scrolls sideways: scroll the current entry into view, and move nothing else.

const nav = document.querySelector('.nav');
const here = nav?.querySelector('[aria-current="page"]');

if (nav && here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
