import type { ReactiveController } from 'lit';
import type { PlanYear } from '../../api/models.js';
import type { ContributionGrid } from '../../benefits/contribution-grid.js';
import { changesOf, reviewOf } from '../../benefits/plan-year-changes.js';
import type { Difference } from '../../benefits/plan-year-changes.js';
import type { Finding } from '../../benefits/plan-year-check.js';
import { checkPlanYear } from '../../benefits/plan-year-check.js';
import type { Conflict } from '../../benefits/plan-year-conflict.js';
import { inSpellingOf, wasChanged, withTheirs } from '../../benefits/plan-year-conflict.js';
import type { DateField, PlanYearDraft } from '../../benefits/plan-year-draft.js';
import { draftAfter, draftInLocale, draftOf, newDraft, sameDraft } from '../../benefits/plan-year-draft.js';
import type { Undoable } from '../../benefits/undo.js';
import { changeTo, mapUndoable, undo, undoable } from '../../benefits/undo.js';
import type { PlanYearKey } from '../../i18n/en/plan-years.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';

/** What a form begins with. */
export interface Source {
  /** The plan year that is edited or copied; undefined where one is created from nothing. */
  readonly year: PlanYear | undefined;
  readonly copies: boolean;
}

export interface DraftOptions {
  readonly source: () => Source | undefined;
  readonly employerId: () => string;
  /** What was read anew has taken the place of what was there. */
  readonly restarted: () => void;
}

/**
 * What a person has entered, and what it began with. It stays over whatever is read anew or refused, until it is saved,
 * taken back, or another person or plan year is here (S2). While there is something to lose, leaving the page asks.
 */
export class DraftController implements ReactiveController {
  /** The plan year that is edited, as it was when the draft was begun or last brought up to date. */
  base: PlanYear | undefined;
  /** The same plan year as someone else has saved it since. */
  theirs: PlanYear | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<PlanYearKey>;
  readonly #options: DraftOptions;
  #source: Source | undefined;
  #locale: string | undefined;
  #initial: PlanYearDraft = newDraft('');
  #state: Undoable<PlanYearDraft> = undoable(this.#initial);
  #checked: readonly [PlanYearDraft, readonly Finding[]] | undefined;
  #warns = false;

  constructor(host: ElementHost, settings: SettingsController<PlanYearKey>, options: DraftOptions) {
    this.#host = host;
    this.#settings = settings;
    this.#options = options;
    host.addController(this);
  }

  get draft(): PlanYearDraft {
    return this.#state.value;
  }

  get canUndo(): boolean {
    return this.#state.before !== undefined;
  }

  /** Whether there is something that leaving would lose. What was copied and not touched can be copied again. */
  get unsaved(): boolean {
    return this.#source !== undefined && !sameDraft(this.draft, this.#initial);
  }

  /** Everything that blocks saving or is unusual, whether or not the person has asked for it. */
  get findings(): readonly Finding[] {
    if (this.#checked?.[0] !== this.draft) this.#checked = [this.draft, checkPlanYear(this.draft)];
    return this.#checked[1];
  }

  /** What a save would change. */
  get differences(): readonly Difference[] {
    return reviewOf(this.base ?? null, this.draft);
  }

  /** What is sent of an edit, by name. */
  get changedFields(): readonly string[] {
    return this.base ? Object.keys(changesOf(this.base, this.draft)) : [];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#warn(false);
  }

  hostUpdate(): void {
    this.#speak(this.#settings.strings.locale);
    const source = this.#options.source();
    if (source === undefined || source === this.#source) return;
    const first = this.#source === undefined;
    this.#source = source;
    if (first) this.#begin(source);
    else if (source.year !== undefined && !source.copies) this.#readAgain(source.year);
  }

  hostUpdated(): void {
    this.#warn(this.#host.isConnected && this.unsaved);
  }

  /** @param kind changes of one kind in a row are undone as one */
  enter(
    change: Partial<Record<DateField, string>> | { readonly grid: ContributionGrid },
    kind?: string,
  ): void {
    const [[name, value]] = Object.entries(change) as [[keyof PlanYearDraft, unknown]];
    if (this.draft[name] === value) return;
    this.#to({ ...this.draft, ...change }, kind);
  }

  /** @returns whether there was something to take back */
  undo(): boolean {
    const { canUndo } = this;
    this.#state = undo(this.#state);
    this.#host.requestUpdate();
    return canUndo;
  }

  /** The way back to this moment, as if nothing had been entered since: the last change before it can still be undone. */
  mark(): () => void {
    const [state, initial] = [this.#state, this.#initial];
    return () => {
      // What it began with is another one by now: someone else's save, another language.
      if (initial !== this.#initial) return;
      this.#state = state;
      this.#host.requestUpdate();
    };
  }

  /** Back to what it began with; this too can be undone. */
  discard(): void {
    this.#to(this.#initial);
  }

  /** What is on record now is what the next draft begins with. */
  saved(year: PlanYear): void {
    this.#restart(year);
  }

  /** A plan year that was created with what had been entered earlier: what was entered since is a change to it. */
  continueWith(year: PlanYear): void {
    const { open_enrollment_start_date, open_enrollment_end_date, grid } = this.draft;
    this.#restart(year);
    this.#state = undoable({ ...this.#initial, open_enrollment_start_date, open_enrollment_end_date, grid });
  }

  /** What they saved becomes the ground; what both changed is theirs where `take` says so. */
  merge(take: (conflict: Conflict) => boolean): void {
    const { base, theirs, draft } = this;
    if (base === undefined || theirs === undefined) return;
    const merged = withTheirs(base, theirs, draft, this.#settings.strings.locale, take);
    this.#restart(theirs);
    this.#state = undoable(merged);
    this.#host.requestUpdate();
  }

  useTheirs(): void {
    if (this.theirs !== undefined) this.#restart(this.theirs);
  }

  /** Another person, or another plan year. */
  leave(): void {
    this.#source = this.base = this.theirs = this.#checked = undefined;
    this.#initial = newDraft('');
    this.#state = undoable(this.#initial);
    this.#warn(false);
  }

  /** A source that a save has brought: nothing is begun anew for it. */
  follow(source: Source): void {
    this.#source = source;
  }

  #begin({ year, copies }: Source): void {
    const { locale } = this.#settings.strings;
    if (year !== undefined && !copies) return this.#restart(year);
    const employerId = this.#options.employerId();
    this.#initial =
      year === undefined ? newDraft(employerId) : draftAfter(year, locale, employerId || undefined);
    this.#state = undoable(this.#initial);
  }

  /** What was read anew is taken over where nothing was entered, and else only kept to be compared. */
  #readAgain(read: PlanYear): void {
    if (this.base === undefined) return;
    const year = inSpellingOf(this.draft, read);
    if (!wasChanged(this.base, year)) {
      this.base = year;
      this.theirs = undefined;
    } else if (this.unsaved) this.theirs = year;
    else this.#restart(year);
  }

  #restart(year: PlanYear): void {
    this.base = year;
    this.theirs = undefined;
    this.#initial = draftOf(year, this.#settings.strings.locale);
    this.#state = undoable(this.#initial);
    this.#options.restarted();
    this.#host.requestUpdate();
  }

  #to(draft: PlanYearDraft, kind?: string): void {
    this.#state = changeTo(this.#state, draft, kind);
    this.#host.requestUpdate();
  }

  /** Amounts follow the language: what is `1,234.56` here is `1.234,56` there. */
  #speak(locale: string): void {
    if (this.#locale === locale) return;
    if (this.#locale !== undefined) {
      this.#initial = draftInLocale(this.#initial, locale);
      this.#state = mapUndoable(this.#state, (draft) => draftInLocale(draft, locale));
    }
    this.#locale = locale;
  }

  readonly #askToStay = (event: BeforeUnloadEvent): void => event.preventDefault();

  #warn(warns: boolean): void {
    if (warns === this.#warns) return;
    this.#warns = warns;
    // Only while it is needed: a page that listens is not kept for "back".
    if (warns) addEventListener('beforeunload', this.#askToStay);
    else removeEventListener('beforeunload', this.#askToStay);
  }
}
