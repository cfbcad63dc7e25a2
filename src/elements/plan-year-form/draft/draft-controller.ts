import type { ReactiveController } from 'lit';
import type { CalendarDate, PlanYear } from '../../../api/models.js';
import type { ContributionGrid } from '../../../benefits/plan-years/contribution-grid.js';
import type { Difference } from '../../../benefits/plan-years/plan-year-changes.js';
import { changesOf, reviewOf } from '../../../benefits/plan-years/plan-year-changes.js';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';
import { checkPlanYear } from '../../../benefits/plan-years/plan-year-check.js';
import type { DateField, PlanYearDraft } from '../../../benefits/plan-years/plan-year-draft.js';
import {
  draftAfter,
  draftInLocale,
  draftOf,
  newDraft,
  sameDraft,
} from '../../../benefits/plan-years/plan-year-draft.js';
import { wasChanged, withEmploymentSpelling } from '../../../benefits/plan-years/plan-year-reread.js';
import type { Undoable } from '../../../benefits/plan-years/undo.js';
import { changeTo, mapUndoable, undo, undoable } from '../../../benefits/plan-years/undo.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import type { FormKey } from '../words.js';
import type { Source } from '../source.js';

export interface DraftOptions {
  readonly source: () => Source | undefined;
  readonly employerId: () => string;
  /** Whether the person has pasted what is not in the draft yet. */
  readonly isPasting: () => boolean;
  /** Called when the draft has begun anew with another plan year, or another version of it. */
  readonly onRestart: () => void;
}

/**
 * The draft: what a person has entered, and the plan year that they began with. It stays when the plan year is read again
 * or a save is refused. It ends when it is saved or discarded, or when another person or another plan year is shown (S2).
 *
 * While there is something to lose, the browser asks before the page is left.
 */
export class DraftController implements ReactiveController {
  /** The plan year that is edited, as it was when the draft was begun or last merged; undefined where one is created. */
  base: PlanYear | undefined;
  /** The same plan year as someone else has saved it since; undefined where nobody has. */
  latest: PlanYear | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<FormKey>;
  readonly #options: DraftOptions;
  #source: Source | undefined;
  #locale: string | undefined;
  #initial: PlanYearDraft = newDraft('');
  #state: Undoable<PlanYearDraft> = undoable(this.#initial);
  #checked: readonly [PlanYearDraft, today: CalendarDate, readonly Finding[]] | undefined;
  #asksBeforeLeaving = false;

  constructor(host: ElementHost, settings: SettingsController<FormKey>, options: DraftOptions) {
    this.#host = host;
    this.#settings = settings;
    this.#options = options;
    host.addController(this);
  }

  get draft(): PlanYearDraft {
    return this.#state.value;
  }

  /** The plan year that is edited, as it was read last. */
  get onRecord(): PlanYear | undefined {
    return this.latest ?? this.base;
  }

  get canUndo(): boolean {
    return this.#state.before !== undefined;
  }

  /** Whether leaving the page would lose something. An untouched copy is no loss: it can be copied again. */
  get unsaved(): boolean {
    return this.#source !== undefined && (this.#options.isPasting() || !sameDraft(this.draft, this.#initial));
  }

  /** All errors and warnings about the draft. */
  get findings(): readonly Finding[] {
    const { today } = this.#settings;
    if (this.#checked?.[0] !== this.draft || this.#checked[1] !== today)
      this.#checked = [this.draft, today, checkPlanYear(this.draft, today)];
    return this.#checked[2];
  }

  /** What a save would change; of a plan year to create, all of it. */
  get differences(): readonly Difference[] {
    return reviewOf(this.base ?? null, this.draft);
  }

  /** The names of the fields that an edit sends. */
  get changedFields(): readonly string[] {
    return this.base ? Object.keys(changesOf(this.base, this.draft)) : [];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#askBeforeLeaving(false);
  }

  hostUpdate(): void {
    this.#followLocale(this.#settings.strings.locale);
    const source = this.#options.source();
    if (source === undefined || source === this.#source) return;
    const first = this.#source === undefined;
    this.#source = source;
    if (first) this.#begin(source);
    else if (source.year !== undefined && !source.copies) this.#readAgain(source.year);
  }

  hostUpdated(): void {
    this.#askBeforeLeaving(this.#host.isConnected && this.unsaved);
  }

  /** @param kind consecutive changes of one kind are undone together, for example the keystrokes in one field */
  enter(
    change: Partial<Record<DateField, string>> | { readonly grid: ContributionGrid },
    kind?: string,
  ): void {
    const [[name, value]] = Object.entries(change) as [[keyof PlanYearDraft, unknown]];
    if (this.draft[name] === value) return;
    this.#change({ ...this.draft, ...change }, kind);
  }

  /** @returns whether there was something to undo */
  undo(): boolean {
    const { canUndo } = this;
    this.#state = undo(this.#state);
    this.#host.requestUpdate();
    return canUndo;
  }

  /**
   * A function that restores the draft of this moment, together with the change that can be undone. It does nothing once
   * the draft has begun anew or the locale has changed.
   */
  checkpoint(): () => void {
    const [state, initial] = [this.#state, this.#initial];
    return () => {
      if (initial !== this.#initial) return;
      this.#state = state;
      this.#host.requestUpdate();
    };
  }

  /** Goes back to the beginning of the draft. This can be undone. */
  discard(): void {
    this.#change(this.#initial);
  }

  /** Begins a new draft with a plan year that is on record. */
  restart(year: PlanYear): void {
    this.base = year;
    this.latest = undefined;
    this.#initial = draftOf(year, this.#settings.strings.locale);
    this.#state = undoable(this.#initial);
    this.#options.onRestart();
    this.#host.requestUpdate();
  }

  /** Begins a new draft with a plan year that is on record, in which something has been entered already. */
  continueWith(year: PlanYear, draft: (initial: PlanYearDraft) => PlanYearDraft): void {
    this.restart(year);
    this.#state = undoable(draft(this.#initial));
  }

  /** Empties the draft, for another person or another plan year. */
  reset(): void {
    this.#source = this.base = this.latest = this.#checked = undefined;
    this.#initial = newDraft('');
    this.#state = undoable(this.#initial);
    this.#askBeforeLeaving(false);
  }

  /** Takes over a source that comes from a save: the draft does not begin anew for it. */
  follow(source: Source): void {
    this.#source = source;
  }

  #begin({ year, copies }: Source): void {
    const { locale } = this.#settings.strings;
    if (year !== undefined && !copies) return this.restart(year);
    const employerId = this.#options.employerId();
    this.#initial =
      year === undefined ? newDraft(employerId) : draftAfter(year, locale, employerId || undefined);
    this.#state = undoable(this.#initial);
  }

  /** A new version of the plan year replaces an untouched draft. Otherwise it is kept as `latest`, for comparison. */
  #readAgain(read: PlanYear): void {
    if (this.base === undefined) return;
    const year = withEmploymentSpelling(this.draft, read);
    if (!wasChanged(this.base, year)) {
      this.base = year;
      this.latest = undefined;
    } else if (this.unsaved) this.latest = year;
    else this.restart(year);
  }

  #change(draft: PlanYearDraft, kind?: string): void {
    this.#state = changeTo(this.#state, draft, kind);
    this.#host.requestUpdate();
  }

  /** Rewrites the amounts in the notation of another locale: `1,234.56` becomes `1.234,56`. */
  #followLocale(locale: string): void {
    if (this.#locale === locale) return;
    if (this.#locale !== undefined) {
      this.#initial = draftInLocale(this.#initial, locale);
      this.#state = mapUndoable(this.#state, (draft) => draftInLocale(draft, locale));
    }
    this.#locale = locale;
  }

  readonly #preventUnload = (event: BeforeUnloadEvent): void => event.preventDefault();

  #askBeforeLeaving(asks: boolean): void {
    if (asks === this.#asksBeforeLeaving) return;
    this.#asksBeforeLeaving = asks;
    // Only while it is needed: a browser may leave a page with this listener out of its back-forward cache.
    if (asks) addEventListener('beforeunload', this.#preventUnload);
    else removeEventListener('beforeunload', this.#preventUnload);
  }
}
