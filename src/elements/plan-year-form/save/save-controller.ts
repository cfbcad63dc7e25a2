import type { PlanYear } from '../../../api/models.js';
import { addDays } from '../../../benefits/dates/calendar-date.js';
import { newPlanYearOf } from '../../../benefits/plan-years/plan-year-draft.js';
import type { MutationTurn } from '../../../controllers/mutation.js';
import { MutationController } from '../../../controllers/mutation.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import { mutate } from '../../../data/mutation.js';
import { dispatch } from '../../../events/dispatch.js';
import type { DraftController } from '../draft/draft-controller.js';
import type { SaveFailure, Saving, Steps } from '../draft/steps.js';
import type { PlanYearSavedDetail, PlanYearSubmitDetail } from '../events.js';
import type { FormKey } from '../words.js';
import type { SaveOutcome } from './plan-year-save.js';
import { planYearCreation, saveChanges } from './plan-year-save.js';

export interface SaveOptions {
  readonly benefitProductId: () => string;
  /** Called when a plan year has been saved: the form goes on with it. */
  readonly onSaved: (year: PlanYear, created: boolean) => void;
}

/** Leads from the review to the record: one request, and its outcome. */
export class SaveController implements Saving {
  failure: SaveFailure | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<FormKey>;
  readonly #draft: DraftController;
  readonly #steps: Steps;
  readonly #options: SaveOptions;
  readonly #mutation: MutationController;

  constructor(
    host: ElementHost,
    settings: SettingsController<FormKey>,
    draft: DraftController,
    steps: Steps,
    options: SaveOptions,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#draft = draft;
    this.#steps = steps;
    this.#options = options;
    this.#mutation = new MutationController(host, settings);
  }

  /** Whether a save is on its way. */
  get pending(): boolean {
    return this.#mutation.pending;
  }

  /** Saves the draft, unless the host page cancels that. */
  async save(): Promise<void> {
    const { session, error, today } = this.#settings;
    const { draft, base, changedFields } = this.#draft;
    if (this.pending) return;
    if (session === undefined) {
      if (error !== undefined) this.#showFailure({ kind: 'refused', error });
      return;
    }
    const given = newPlanYearOf(draft);
    const detail: PlanYearSubmitDetail = {
      planYearId: base?.id ?? null,
      fields: base === undefined ? Object.keys(given) : changedFields,
    };
    const benefitProductId = this.#options.benefitProductId();
    if (!this.#mutation.announce('vitable-plan-year-submit', detail)) return;
    this.failure = undefined;
    await this.#mutation.run(async (turn) => {
      const outcome =
        base === undefined
          ? await mutate(session, planYearCreation(session, benefitProductId, given, addDays(today, -1)))
          : await saveChanges(session, base, draft, today);
      this.#settle(turn, outcome, base === undefined);
    });
  }

  /** Forgets what was sent, for another person or another plan year. */
  reset(): void {
    this.#mutation.reset();
    this.failure = undefined;
  }

  #settle(turn: MutationTurn, outcome: SaveOutcome, created: boolean): void {
    const { session } = turn;
    const isCurrent = turn.isCurrent();
    if (outcome.kind === 'recorded') {
      const { value: year, earlier } = outcome;
      if (isCurrent) this.#showSaved(year, created, earlier);
      session.changed();
      const detail: PlanYearSavedDetail = { planYearId: year.id, created };
      dispatch(this.#host, 'vitable-plan-year-saved', detail);
    } else if (outcome.kind === 'locked') {
      if (!isCurrent) return;
      this.#steps.foundLock = outcome;
      this.#steps.goTo('form', 'locked');
    } else if (outcome.kind === 'updated') {
      if (!isCurrent) return;
      this.#draft.latest = outcome.year;
      this.#steps.compare();
    } else {
      const { kind, error } = outcome;
      if (error.mayHaveArrived || error.code === 'conflict') session.changed();
      if (isCurrent) this.#showFailure({ kind, error });
      this.#mutation.report(error);
    }
  }

  #showSaved(year: PlanYear, created: boolean, earlier: boolean): void {
    const { draft } = this.#draft;
    const { coverage_start: start, coverage_end: end } = draft;
    const isOther = earlier && (start !== year.coverage_start || end !== year.coverage_end);
    this.#steps.reset();
    this.#steps.saved = { year, created, earlier, coverage: isOther ? [start, end] : undefined };
    this.#options.onSaved(year, created);
    // What was entered since an earlier attempt is a change to what it has created.
    const { open_enrollment_start_date, open_enrollment_end_date, grid } = draft;
    if (earlier)
      this.#draft.continueWith(year, (initial) => ({
        ...initial,
        open_enrollment_start_date,
        open_enrollment_end_date,
        grid,
      }));
    else this.#draft.restart(year);
    this.#steps.goTo('form', 'done');
  }

  #showFailure(failure: SaveFailure): void {
    this.failure = failure;
    this.#steps.goTo(this.#steps.step, 'failure');
  }
}
