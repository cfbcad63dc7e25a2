import type { PlanYear } from '../../api/models.js';
import { addDays } from '../../benefits/calendar.js';
import { blocksSaving } from '../../benefits/plan-year-check.js';
import { placeOf } from '../../benefits/plan-year-conflict.js';
import { newPlanYearOf } from '../../benefits/plan-year-draft.js';
import type { FocusController } from '../../controllers/focus.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import { SubmissionController } from '../../controllers/submission.js';
import { tell } from '../../controllers/tell.js';
import type { Session } from '../../host/session.js';
import type { PlanYearKey } from '../../i18n/en/plan-years.js';
import type { DraftController } from './draft-controller.js';
import type { PlanYearSavedDetail, PlanYearSubmitDetail } from './events.js';
import type { Creation, SaveFailure, SaveOutcome } from './save-operation.js';
import { create, saveChanges } from './save-operation.js';

/** Where a person is: entering, looking it over, or comparing with what someone else saved. */
export type Step = 'form' | 'review' | 'compare';

export interface Saved {
  readonly year: PlanYear;
  readonly created: boolean;
  /** Whether it is what an earlier attempt had sent. */
  readonly earlier: boolean;
  /** The coverage dates that were entered since, and are not those of the plan year. */
  readonly coverage: readonly [start: string, end: string] | undefined;
}

export interface SaveOptions {
  readonly benefitProductId: () => string;
  /** A plan year has been saved, and is the one to go on with. */
  readonly saved: (year: PlanYear, created: boolean) => void;
}

/** From what is entered to what is on record: checks, review, one request, and an outcome that is certain. */
export class SaveController {
  step: Step = 'form';
  /** Whether the person has tried to go on: before, nothing is a mistake. */
  tried = false;
  failure: SaveFailure | undefined;
  /** Why it can't be edited any more, where that was found out by saving; by its dates where not `refused`. */
  locked: { readonly year: PlanYear; readonly refused: boolean } | undefined;
  /** What has just been saved; until the person goes on. */
  done: Saved | undefined;
  /** Whether the person wanted to go on although nothing has changed. */
  unchanged = false;
  /** What both changed and is to be theirs, see `placeOf`. */
  readonly taken = new Set<string>();

  readonly #host: ElementHost;
  readonly #settings: SettingsController<PlanYearKey>;
  readonly #focus: FocusController;
  readonly #draft: DraftController;
  readonly #options: SaveOptions;
  #submission: SubmissionController;
  #lost: Creation | undefined;

  constructor(
    host: ElementHost,
    settings: SettingsController<PlanYearKey>,
    focus: FocusController,
    draft: DraftController,
    options: SaveOptions,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#draft = draft;
    this.#options = options;
    this.#submission = new SubmissionController(host);
  }

  /** Whether it is on its way. */
  get pending(): boolean {
    return this.#submission.pending;
  }

  /** On to what will be saved, unless something is to be mended or compared first. */
  review(): void {
    const draft = this.#draft;
    this.tried = true;
    this.failure = undefined;
    this.unchanged = false;
    if (blocksSaving(draft.findings)) return this.#goTo('form', 'summary');
    if (draft.theirs !== undefined) return this.compare();
    if (draft.base !== undefined && draft.changedFields.length === 0) {
      this.unchanged = true;
      return this.#goTo('form', 'unchanged');
    }
    this.#goTo('review', 'review-title');
  }

  /** Back to what was entered, to a field where one is named. */
  edit(focus = 'form-title'): void {
    if (this.pending) return;
    this.failure = this.done = undefined;
    this.#goTo('form', focus);
  }

  compare(): void {
    this.taken.clear();
    this.#goTo('compare', 'compare-title');
  }

  take(place: string, theirs: boolean): void {
    if (theirs) this.taken.add(place);
    else this.taken.delete(place);
    this.#host.requestUpdate();
  }

  /** Goes on with both, what both changed as it was chosen. */
  merge(): void {
    this.#draft.merge((conflict) => this.taken.has(placeOf(conflict)));
    this.review();
  }

  useTheirs(): void {
    this.#draft.useTheirs();
    this.tried = false;
    this.edit();
  }

  /** Sends it, unless the host says no. */
  async save(): Promise<void> {
    const { session, error } = this.#settings;
    const { draft, base, changedFields } = this.#draft;
    const submission = this.#submission;
    if (submission.pending) return;
    if (session === undefined) {
      if (error !== undefined) this.#failed({ kind: 'failed', error, outcome: 'refused' });
      return;
    }
    const given = newPlanYearOf(draft);
    const detail: PlanYearSubmitDetail = {
      planYearId: base?.id ?? null,
      fields: base === undefined ? Object.keys(given) : changedFields,
    };
    if (!tell(this.#host, 'vitable-plan-year-submit', detail, true)) return;
    this.failure = undefined;
    const { today } = this.#settings;
    const benefitProductId = this.#options.benefitProductId();
    const outcome = await submission.run(() =>
      base === undefined
        ? create(session, { benefitProductId, given, since: addDays(today, -1) }, this.#lost)
        : saveChanges(session, base, draft, today),
    );
    if (outcome !== undefined)
      this.#settle(session, outcome, base === undefined, submission === this.#submission);
  }

  /** Another person or plan year: nothing of this one's stays, nor does the new one wait for its answer. */
  leave(): void {
    this.#submission = new SubmissionController(this.#host);
    this.step = 'form';
    this.tried = this.unchanged = false;
    this.failure = this.locked = this.done = this.#lost = undefined;
    this.taken.clear();
  }

  /** @param here whether the person and the plan year are still here: an answer may come when they have gone (S2) */
  #settle(session: Session, outcome: SaveOutcome, created: boolean, here: boolean): void {
    if (outcome.kind === 'saved') {
      const { year, earlier = false } = outcome;
      if (here) this.#saved(year, created, earlier);
      session.changed();
      const detail: PlanYearSavedDetail = { planYearId: year.id, created };
      tell(this.#host, 'vitable-plan-year-saved', detail);
    } else if (outcome.kind === 'failed') {
      const { error } = outcome;
      if (error.mayHaveArrived || error.code === 'conflict') session.changed();
      if (here) this.#failed(outcome);
      tell(this.#host, 'vitable-error', { error });
    } else if (here) {
      if (outcome.kind === 'locked') {
        this.locked = outcome;
        this.#goTo('form', 'locked');
      } else {
        this.#draft.theirs = outcome.year;
        this.compare();
      }
    }
  }

  #saved(year: PlanYear, created: boolean, earlier: boolean): void {
    const { coverage_start: start, coverage_end: end } = this.#draft.draft;
    const isOther = earlier && (start !== year.coverage_start || end !== year.coverage_end);
    this.leave();
    this.done = { year, created, earlier, coverage: isOther ? [start, end] : undefined };
    this.#options.saved(year, created);
    if (earlier) this.#draft.continueWith(year);
    else this.#draft.saved(year);
    this.#goTo('form', 'done');
  }

  #failed(failure: SaveFailure): void {
    this.failure = failure;
    this.#lost = failure.lost ?? this.#lost;
    this.#goTo(this.step, 'failure');
  }

  #goTo(step: Step, focus: string): void {
    this.step = step;
    this.#focus.to(focus);
  }
}
