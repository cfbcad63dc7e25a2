import { factsOf } from './facts.js';
import type { ServedPlan } from './interactions.js';
import { readPlans } from './reading.js';

/**
 * A page written by hand that shows an enrollment's plans (P2): it asks for a token, reads the enrollment and its plans
 * together, and sets `innerHTML` once, with the nodes of `by-hand.ts`.
 */

const text = (given: string) => given.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const fact = (name: string, value: string) =>
  `<div><dt>${name}</dt><dd><span class="amount">${value}</span></dd></div>`;

function card(plan: ServedPlan): string {
  const facts = factsOf(plan, 'EE');
  const id = text(plan.id);
  const metal = facts.metal === undefined ? '' : `<p><span class="metal">${text(facts.metal)}</span></p>`;
  return (
    `<div class="card"><div class="head"><input type="radio" name="plan" id="${id}" value="${id}" ` +
    `aria-describedby="${id}-cost ${id}-facts"><div class="title"><label class="name" for="${id}">${text(plan.name)}` +
    `</label><p class="small">${text(plan.carrier_name)}</p></div></div>${metal}<div class="cost" id="${id}-cost">` +
    `<p class="small">You pay</p><p class="price"><span><span class="amount">${facts.yours}</span></span>` +
    `<span class="small">a month</span></p><svg class="split" viewBox="0 0 100 1" preserveAspectRatio="none" ` +
    `aria-hidden="true"><rect class="employer" width="100" height="1"/><rect class="yours" width="${facts.share}" ` +
    `height="1"/></svg><p class="small"><span class="amount">${facts.split}</span></p></div><div id="${id}-facts">` +
    `<dl class="facts">${fact('Deductible (yearly)', facts.deductible)}` +
    `${fact('Out-of-pocket maximum (yearly)', facts.max)}</dl><p class="small">${text(plan.description)}</p></div></div>`
  );
}

const list = document.querySelector('.list')!;
list.innerHTML = (await readPlans()).map(card).join('');
