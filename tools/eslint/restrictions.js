/**
 * The globals and the syntax that files of `src/` may not use, and the layers that are exceptions. Each list is made for
 * one layer, because the options of an ESLint rule replace each other rather than add up.
 */

/** Layers that run without a browser, so that their tests run in Node. */
const withoutDom = ['api', 'data', 'benefits', 'i18n'];

const globals = (names, message) => names.map((name) => ({ name, message }));

const storage = globals(
  ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  'Nothing about a person is kept after the page: no storage.',
);
const network = globals(['fetch'], 'Only src/api uses the network.');
const otherNetwork = globals(
  ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts'],
  'The only network is fetch, in src/api.',
);
const dom = globals(
  ['document', 'window', 'HTMLElement', 'Element', 'customElements', 'ShadowRoot'],
  'This layer works without a DOM.',
);
const always = [
  ...storage,
  ...otherNetwork,
  ...globals(['DOMParser', 'eval', 'Function'], 'Text never becomes markup or code.'),
  ...globals(['event', 'name', 'status', 'length', 'origin', 'parent', 'top', 'self'], 'Declare it first.'),
];

/**
 * Options of `no-restricted-globals`.
 * @param layer a folder of `src/`, or `''` for the entry points
 * @param allowed names that one file may use
 */
export const restrictedGlobals = (layer, allowed = []) => [
  {
    globals: [
      ...always,
      ...(layer === 'api' ? [] : network),
      ...(withoutDom.includes(layer) ? dom : []),
    ].filter(({ name }) => !allowed.includes(name)),
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
    message: "Breaks `style-src 'self'` or makes markup from text.",
  },
];
const styles = [
  named('unsafeCSS', 'Only src/theme makes styles from text, and only from its own constants.'),
];
const cookie = [member('cookie', 'Nothing about a person is kept after the page: no cookies.')];
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

/**
 * Options of `no-restricted-syntax`.
 * @param layer a folder of `src/`, or `''` for the entry points
 */
export const restrictedSyntax = (layer) => [
  ...markup,
  ...cookie,
  ...beacon,
  ...(layer === 'api' ? [] : parsing),
  ...(layer === 'theme' ? [] : styles),
  ...(['ui', 'elements'].includes(layer) ? sentences : []),
];

/** Options of `no-restricted-syntax` for tests: `.only` would keep all other tests from running. */
export const noLonelyTests = [
  {
    selector:
      'MemberExpression[property.name="only"][object.name=/^(describe|it|test|suite|context|specify|bench)$/]',
    message: '`.only` keeps every other test from running.',
  },
  {
    selector:
      'MemberExpression[property.name="only"] > MemberExpression.object[object.name=/^(describe|it|test)$/]',
    message: '`.only` keeps every other test from running.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fdescribe|fit)$/]',
    message: 'It keeps every other test from running.',
  },
];
