/** A Lit of the page's own: it makes the policy that is named for it. */
import { html, render } from '/node_modules/lit-html/lit-html.js';

render(
  html`<p>Rendered by the page’s own <b>Lit</b>.</p>`,
  document.body.appendChild(document.createElement('div')),
);
