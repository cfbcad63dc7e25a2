/** The page's own Lit, which creates the Trusted Types policy `lit-html`. */
import { html, render } from '/node_modules/lit-html/lit-html.js';

render(
  html`<p>Rendered by the page’s own <b>Lit</b>.</p>`,
  document.body.appendChild(document.createElement('div')),
);
