/**
 * What `src/` may not name, and where the exceptions are. Each list is made for one room, because the settings of an
 * ESLint rule replace each other rather than add up.
 */

const globals = (names, message) => names.map((name) => ({ name, message }));

const storage = globals(
  ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  'Nothing about a person outlives the page: no storage.',
);
const network = globals(['fetch'], 'Only src/api talks to the network.');
const otherNetwork = globals(
  ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts'],
  'The only network is fetch, in src/api.',
);
const dom = globals(
  ['document', 'HTMLElement', 'Element', 'customElements', 'ShadowRoot'],
  'This room works without a DOM.',
);
const always = [
  ...storage,
  ...otherNetwork,
  ...globals(['DOMParser', 'eval', 'Function'], 'Text never becomes markup or code.'),
  ...globals(['event', 'name', 'status', 'length', 'origin', 'parent', 'top', 'self'], 'Declare it first.'),
];

/** Arguments of `no-restricted-globals`. */
export const restrictedGlobals = (room) => [
  {
    globals: [
      ...always,
      ...(room === 'api' ? [] : network),
      ...(['api', 'benefits', 'i18n'].includes(room) ? dom : []),
    ],
    checkGlobalObject: true,
  },
];

const member = (pattern, message) => ({
  selector: `MemberExpression[property.name=/^(${pattern})$/], MemberExpression[property.value=/^(${pattern})$/]`,
  message,
});
const named = (pattern, message) => ({ selector: `Identifier[name=/^(${pattern})$/]`, message });

const markup = [
  member(
    'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc',
    'Text never becomes markup: render a template.',
  ),
  named('unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic', 'Text never becomes markup: render a template.'),
  named(
    'styleMap',
    "The first render of styleMap breaks `style-src 'self'`: use classMap or a custom property.",
  ),
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: 'Text never becomes markup: render a template.',
  },
  {
    selector:
      'CallExpression[callee.property.name="setAttribute"] > Literal.arguments:first-child[value=/^(style|srcdoc|on.+)$/i]',
    message: "Breaks `style-src 'self'` or makes markup of text.",
  },
];
const styles = [named('unsafeCSS', 'Only src/theme makes styles of text, and only of its own constants.')];
const cookie = [member('cookie', 'Nothing about a person outlives the page: no cookies.')];
const beacon = [member('sendBeacon', 'The only network is fetch, in src/api.')];
const parsing = [
  {
    selector: 'MemberExpression[object.name="JSON"][property.name="parse"]',
    message: 'Parsing happens in src/api only.',
  },
];
const sentences = [
  {
    selector: 'CallExpression[callee.property.name=/^set(Custom)?Validity$/] > Literal[value=/[a-z]/i]',
    message: 'Visible words come from src/i18n.',
  },
];

/** Arguments of `no-restricted-syntax`. */
export const restrictedSyntax = (room) => [
  ...markup,
  ...cookie,
  ...beacon,
  ...(room === 'api' ? [] : parsing),
  ...(room === 'theme' ? [] : styles),
  ...(['ui', 'elements'].includes(room) ? sentences : []),
];

/** A test that runs alone hides all the others. */
export const noLonelyTests = [
  {
    selector:
      'MemberExpression[property.name="only"][object.name=/^(describe|it|test|suite|context|specify|bench)$/]',
    message: '`.only` hides every other test.',
  },
  {
    selector:
      'MemberExpression[property.name="only"] > MemberExpression.object[object.name=/^(describe|it|test)$/]',
    message: '`.only` hides every other test.',
  },
  { selector: 'CallExpression[callee.name=/^(fdescribe|fit)$/]', message: 'It hides every other test.' },
];
