import { ERROR_CODES } from '../../src/api/errors.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, make, watchConsole } from '../support/elements/mount.js';
import type { ElementName, VitableElement } from '../support/elements/mount.js';
import { inOneBrowser } from '../support/elements/one-browser.js';
import type { World } from '../support/elements/random-walk.js';
import {
  Chance,
  changeWeather,
  clearUp,
  controlsOf,
  openWorld,
  use,
} from '../support/elements/random-walk.js';
import { TODAY } from '../support/fixtures/models.js';

const STATUSES = ['idle', 'loading', 'ready', 'error'] as const;
const IDS = { 'enrollment-id': ['enrl_1', 'enrl_2'], 'member-id': ['mbr_1'] };

/**
 * The element's attributes with values to set, the states that are to be reached and left, by a part or an id, and the
 * controls of its task, one after the other, with the text that is written into a field.
 */
const WALKS: Readonly<
  Record<
    ElementName,
    {
      attributes: Readonly<Record<string, readonly string[]>>;
      states: readonly string[];
      empty: boolean;
      task?: readonly (readonly [selector: string, text?: string])[];
    }
  >
> = {
  'vitable-plan-picker': {
    attributes: {
      ...IDS,
      'coverage-tier': ['EE', 'ES', 'EF', 'XX'],
      view: ['cards', 'table'],
      sort: ['name', 'deductible', 'max-cost'],
      mode: ['elect', 'elect', 'select'],
      'cost-sharing': ['individual', 'family', 'unknown'],
      'current-plan-id': ['plan_gold'],
      'allow-waive': [''],
      disabled: [''],
      value: ['plan_bronze', 'plan_gone'],
    },
    states: [
      'plans',
      'plan-table',
      'filters',
      'comparison',
      'review',
      'confirmation',
      '#failure',
      '#summary',
    ],
    empty: true,
    task: [['[name=tier]'], ['[name=plan]'], ['button[part~=review]'], ['button[part~=confirm]']],
  },
  'vitable-enrollment-card': {
    attributes: { ...IDS, 'qle-id': ['qle_1'], 'pay-periods': ['26'] },
    states: ['card', 'change', 'event', 'confirm', '#failure'],
    empty: false,
    task: [['button[part~=change-coverage]'], ['[name=event]'], ['button[part~=confirm]']],
  },
  'vitable-qle-list': {
    attributes: {
      ...IDS,
      'event-type': ['Marriage'],
      'status-filter': ['denied'],
      page: ['1', '2'],
      'page-size': ['3', '20'],
      paging: ['pages', 'more'],
      'allow-report': [''],
      selectable: [''],
    },
    states: ['events', 'timeline', 'report', 'change', 'pager', '#summary'],
    empty: true,
  },
  'vitable-plan-year-list': {
    attributes: {
      'benefit-product-id': ['bprd_1'],
      'employer-id': ['empr_1'],
      'status-filter': ['draft'],
      page: ['1', '2'],
    },
    states: ['years', 'pager'],
    empty: true,
  },
  'vitable-plan-year-card': {
    attributes: { 'plan-year-id': ['plyr_1', 'plyr_0'] },
    states: ['card', 'open-enrollment', 'matrix'],
    empty: false,
  },
  'vitable-plan-year-form': {
    attributes: {
      'plan-year-id': ['plyr_1', 'plyr_1', 'plyr_0'],
      'benefit-product-id': ['bprd_1'],
      'employer-id': ['empr_1'],
      'copy-from': ['plyr_2'],
    },
    states: ['form', 'grid', 'review', 'locked', 'done', 'failure', 'summary'],
    empty: false,
    task: [['#open_enrollment_end_date', '2026-12-20'], ['#review'], ['button[part~=save]']],
  },
};

/** Attributes with which each element has data to show. */
const START: Readonly<Record<string, string>> = {
  'enrollment-id': 'enrl_1',
  'member-id': 'mbr_1',
  'plan-year-id': 'plyr_1',
  'benefit-product-id': 'bprd_1',
  'employer-id': 'empr_1',
  mode: 'elect',
  'allow-report': '',
};

/** The states in which an element is now. */
function statesOf(element: VitableElement, states: readonly string[]): readonly string[] {
  const { shadowRoot, status, error } = element;
  const shown = states.filter((state) =>
    shadowRoot!.querySelector(state.startsWith('#') ? state : `[part~="${state}"]`),
  );
  return [`status ${status}`, ...(error === undefined ? [] : [`error ${error.code}`]), ...shown];
}

/** What an element must never show, and never do. */
function faultsOf(element: VitableElement, region: Element | null): readonly string[] {
  const { shadowRoot, status, error } = element;
  const skeleton = shadowRoot!.querySelector('[part~=skeleton]') !== null;
  const live = shadowRoot!.querySelector('#base > [role=status]');
  const text = (shadowRoot!.querySelector<HTMLElement>('#base')?.innerText ?? '').trim();
  const hasBusy = element.ariaBusy === 'true';
  return [
    ...(text === '' && !skeleton ? ['it is blank'] : []),
    ...(/undefined|\bnull\b|NaN|\[object|Invalid Date|\{\w+\}/.test(text) ? [`it shows: ${text}`] : []),
    ...(element.dataset['status'] === status
      ? []
      : [`data-status is ${element.dataset['status']}, not ${status}`]),
    ...(hasBusy === (status === 'loading') ? [] : [`aria-busy is ${element.ariaBusy} while it is ${status}`]),
    ...(status === 'error' && error === undefined ? ['an error without an error'] : []),
    ...(status === 'ready' && skeleton ? ['a skeleton beside the data'] : []),
    ...(live === null ? ['the live region is missing'] : []),
    ...(region !== null && live !== region ? ['the live region is another one'] : []),
  ];
}

class Walk {
  readonly chance: Chance;
  readonly world: World;
  readonly element: VitableElement;
  readonly places: readonly HTMLElement[];
  readonly left = new Map<string, number>();
  readonly log: string[] = [];
  readonly past: string[] = [];
  #day = 0;
  #isBad = false;
  #person = 0;
  #now: readonly string[] = [];
  #region: Element | null = null;
  /** Gives back an id that the page does not know at the moment. */
  #tellId: (() => void) | undefined;
  /** The controls of the task that the person has still to use, one in each step. */
  #task: readonly (readonly [selector: string, text?: string])[] = [];

  constructor(
    readonly name: ElementName,
    seed: number,
  ) {
    this.chance = new Chance(seed);
    this.world = openWorld(this.chance);
    this.places = [0, 1].map(() => document.body.appendChild(document.createElement('section')));
    const known = Object.keys(WALKS[name].attributes);
    const attributes = Object.fromEntries(Object.entries(START).filter(([one]) => known.includes(one)));
    if (name === 'vitable-plan-year-form') delete attributes['benefit-product-id'];
    const given = { client: this.world.client, contextKey: `person-${seed}-0`, now: this.#clock };
    this.element = make<ElementName>(name, given, attributes);
    this.places[0]!.append(this.element);
  }

  readonly #clock = (): Date => new Date(Date.parse(`${TODAY}T12:00:00Z`) + this.#day * 86_400_000);

  /** Takes a step, and returns what was wrong after it. */
  async step(): Promise<readonly string[]> {
    const { chance, element, world } = this;
    const turn = chance.below(100);
    const writes = world.writes();
    let used: HTMLElement | undefined;
    let what: string;
    const [next] = this.#task;
    if (this.#tellId) {
      this.#tellId();
      this.#tellId = undefined;
      what = 'the id is known';
    } else if (next !== undefined) {
      this.#task = this.#task.slice(1);
      const [selector, text] = next;
      used = controlsOf(element).find((one) => one.matches(selector));
      what = used ? use(chance, used, text ?? '') : `no ${selector}`;
    } else if (WALKS[this.name].task && chance.onceIn(25)) {
      what = this.#beginTask();
    } else if (this.#isBad && chance.onceIn(3)) {
      this.#isBad = false;
      clearUp(world);
      void element.refresh();
      what = 'all is well';
    } else if (turn < 60) {
      // The primary button is pressed more often, so that the walk gets to the end of forms.
      const all = controlsOf(element);
      const primary = all.filter((one) =>
        one.matches('.primary, [part~=confirm], [part~=review], [part~=save]'),
      );
      const among = primary.length > 0 && chance.onceIn(2) ? primary : all;
      // Faults would keep most writes from being recorded.
      if (among === primary && chance.onceIn(2)) clearUp(world);
      if (among.length > 0) used = chance.of(among);
      what = used ? use(chance, used) : 'nothing to use';
    } else if (turn < 75) {
      what = changeWeather(chance, world);
      this.#isBad = true;
      void element.refresh();
    } else if (turn < 85) {
      what = this.#setAttribute();
    } else if (turn < 89) {
      world.release();
      // It may wait for an answer that a later step releases.
      void element.refresh();
      what = 'refresh';
    } else if (turn < 91) {
      what = this.#changePerson();
    } else if (turn < 95) {
      what = this.#move();
    } else if (turn < 97) {
      this.#day = chance.of([0, 0, 1, 12, 13, 40]);
      element.now = () => this.#clock();
      what = `day ${this.#day}`;
    } else {
      element.locale = chance.of(['en-US', 'es', 'en-US']);
      what = `locale ${element.locale}`;
    }
    if (chance.onceIn(3)) world.release();
    this.log.push(what);
    await element.updateComplete;
    await breathe(2);
    await element.updateComplete;
    return this.#check(used, world.writes() - writes);
  }

  #changePerson(): string {
    const { element, world } = this;
    this.past.push(world.person);
    this.#person += 1;
    world.nextPerson();
    element.contextKey = `${element.contextKey!.replace(/-\d+$/, '')}-${this.#person}`;
    return `another person: ${world.person}`;
  }

  /** Chance alone seldom gets to the end of a task: another person goes straight through it, and the write may fail. */
  #beginTask(): string {
    const { chance, element, name, world } = this;
    clearUp(world);
    this.#isBad = false;
    this.#day = 0;
    const what = this.#changePerson();
    world.prepare(name === 'vitable-enrollment-card');
    for (const one of Object.keys(WALKS[name].attributes)) {
      const value = one === 'benefit-product-id' ? undefined : START[one];
      if (value === undefined) element.removeAttribute(one);
      else element.setAttribute(one, value);
    }
    void element.refresh();
    world.weather.writes = chance.of([undefined, world.nextFailure()]);
    world.weather.carriedOut = false;
    this.#task = WALKS[name].task ?? [];
    return `${what}, and their task (${String(world.weather.writes)})`;
  }

  #setAttribute(): string {
    const { attributes } = WALKS[this.name];
    const name = this.chance.of(Object.keys(attributes));
    if (name.endsWith('-id') && name in START && this.chance.onceIn(4)) return this.#forgetId(name);
    // What the element cannot do without is taken away less often, and given back.
    const isNeeded = name in START;
    if (this.element.hasAttribute(name) && this.chance.onceIn(isNeeded ? 4 : 2)) {
      this.element.removeAttribute(name);
      return `no ${name}`;
    }
    const value = this.chance.of(attributes[name]!);
    this.element.setAttribute(name, value);
    return `${name}="${value}"`;
  }

  /** The page does not know an id for one step: it sets the property to null. */
  #forgetId(name: string): string {
    const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const element = this.element as unknown as Record<string, string | null | undefined>;
    const before = element[property];
    element[property] = null;
    this.#tellId = () => (element[property] = before);
    return `${name} is not known`;
  }

  #move(): string {
    if (this.element.isConnected && this.chance.onceIn(2)) {
      this.element.remove();
      return 'removed';
    }
    this.chance.of(this.places).append(this.element);
    return 'inserted';
  }

  #check(used: HTMLElement | undefined, writes: number): readonly string[] {
    const { element } = this;
    if (!element.isConnected) {
      this.places[0]!.append(element);
      return [];
    }
    const states = statesOf(element, WALKS[this.name].states);
    for (const state of this.#now) {
      if (!states.includes(state)) this.left.set(state, (this.left.get(state) ?? 0) + 1);
    }
    this.#now = states;
    this.#region ??= element.shadowRoot!.querySelector('#base > [role=status]');
    const faults = [...faultsOf(element, this.#region)];
    const text = element.shadowRoot!.textContent;
    for (const person of this.past) {
      if (person !== this.world.person && text.includes(person)) faults.push(`${person} is still shown (S2)`);
    }
    if (used !== undefined && document.activeElement === document.body) faults.push('the focus is lost');
    if (writes > 1) faults.push(`${writes} writes after one press`);
    return faults;
  }
}

/** The states that a walk must have reached and left. */
function wanted(name: ElementName): readonly string[] {
  const { states, empty } = WALKS[name];
  const shown = [...STATUSES, ...(empty ? ['empty'] : [])].map((status) => `status ${status}`);
  return [...shown, ...ERROR_CODES.map((code) => `error ${code}`), ...states];
}

async function settings(): Promise<{ steps: number; seed: number }> {
  return (await fetch('/__host/walk')).json() as Promise<{ steps: number; seed: number }>;
}

/** The steps of each element's walk in the suite. A walk goes on, up to sixteen times as long, until all is reached. */
const STEPS = 100;
/** The seed of the walk in the suite. */
const SEED = 20_261_120;

describe('R21: a random walk over faults, attributes and presses', function () {
  this.timeout(3_600_000);

  let restore = (): void => undefined;
  before(function () {
    // A walk takes long. What an element does at a press is checked in the other browsers by the tests of that press.
    inOneBrowser(this);
    // Printing and saving a file would leave the page.
    const { print } = window;
    const { click } = HTMLAnchorElement.prototype;
    window.print = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
    restore = () => {
      window.print = print;
      HTMLAnchorElement.prototype.click = click;
    };
  });
  after(() => restore());

  for (const name of Object.keys(WALKS) as ElementName[]) {
    it(`R21: <${name}> reaches and leaves every state, shows no error in the console, and keeps its rules`, async () => {
      const { steps, seed } = await settings();
      const least = steps > 0 ? Math.ceil(steps / Object.keys(WALKS).length) : STEPS;
      const walk = new Walk(name, seed || SEED);
      const { errors } = watchConsole();
      const uncaught: string[] = [];
      const note = (event: ErrorEvent | PromiseRejectionEvent) =>
        uncaught.push(event instanceof ErrorEvent ? event.message : String(event.reason));
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
      afterThis(() => {
        removeEventListener('error', note);
        removeEventListener('unhandledrejection', note);
        for (const place of walk.places) place.remove();
      });
      const missing = () => wanted(name).filter((state) => !walk.left.has(state));
      let step = 0;
      try {
        while (step < least || (missing().length > 0 && step < least * 16)) {
          step += 1;
          const faults = [...(await walk.step()), ...errors, ...uncaught];
          if (faults.length > 0) throw new Error(faults.join('\n'));
        }
      } catch (error) {
        const way = walk.log.slice(-15).join('\n  ');
        throw new Error(`WALK_SEED=${seed || SEED}, step ${step}: ${(error as Error).message}\n  ${way}`);
      }
      const reached = [...walk.left].sort().map(([state, times]) => `${state} ${times}`);
      expect(missing(), `after ${step} steps: ${reached.join(', ')}`).to.deep.equal([]);
    });
  }
});
