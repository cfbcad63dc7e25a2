import { VitableError } from '../../../api/errors.js';
import type { Dependent, Enrollment } from '../../../api/models.js';
import type { Announcer } from '../../../controllers/announcer.js';
import type { FocusController } from '../../../controllers/focus.js';
import type { ResourceController } from '../../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import type { MutationTurn } from '../../../controllers/mutation.js';
import { MutationController } from '../../../controllers/mutation.js';
import { readEnrollment } from '../../../data/queries.js';
import type { Session } from '../../../data/session.js';
import { dispatch } from '../../../events/dispatch.js';
import { withoutNames } from '../../../benefits/coverage/without-names.js';
import type { Mutation, MutationOutcome } from '../../../data/mutation.js';
import { lookUpAgain, mutate } from '../../../data/mutation.js';
import { tierWords } from '../../../i18n/words.js';
import type { ValidationMessage } from '../../../ui/validation-summary.js';
import type { Choice } from '../choice.js';
import type { PlanPickerData } from '../data.js';
import type { ElectionCompletedDetail, ElectionSubmitDetail } from '../events.js';
import type { PlanListModel } from '../list/plan-list-model.js';
import { nobodyWords } from '../plan-words.js';
import type { PlanPickerProperties } from '../properties.js';
import type { Election, StepController } from '../step-controller.js';
import type { PickerKey } from '../strings.js';
import { closedWords } from './choice-issues.js';
import type { Decision } from './election.js';
import { election } from './election.js';
import type { ElectionFailure } from './failure-view.js';
import { receiptOf } from './receipt.js';
import type { ReviewEnd } from './review-end.js';
import { reviewEndOf } from './review-end.js';
import type { ElectionStrings } from './words.js';

type ElectionHost = ElementHost & Pick<PlanPickerProperties, 'mode'>;

/**
 * Leads from the review of a choice to an election on record: review, done; and back, when something is missing or the
 * election is refused.
 */
export class ElectionController implements Election {
  /** Why the last election failed. */
  failure: ElectionFailure | undefined;
  /**
   * Why the last review ended by itself; undefined if the person left it, or if what was reviewed is on record.
   */
  reviewEnd: ReviewEnd | undefined;
  /** Whether the election that was made here is on record. */
  confirmed = false;

  readonly #host: ElectionHost;
  readonly #settings: SettingsController<PickerKey>;
  readonly #resource: ResourceController<PlanPickerData>;
  readonly #focus: FocusController;
  readonly #announcer: Announcer;
  readonly steps: StepController;
  readonly #mutation: MutationController;
  /** The election that was sent last, and the choice that it was made of. */
  #sent: { readonly mutation: Mutation<Enrollment>; readonly choice: Choice } | undefined;
  /** The choice as it was reviewed last. */
  #reviewed: Choice | undefined;
  /** Whether nobody is chosen whom the coverage tier could cover, once the person has tried to confirm. */
  #coversNobody = false;
  /** Whether the enrollment has been read as closed since. */
  #closed = false;
  /** The ids of the dependents whom the person has left out. All others that fit the coverage tier are covered. */
  readonly #leftOut = new Set<string>();

  constructor(
    host: ElectionHost,
    settings: SettingsController<PickerKey>,
    resource: ResourceController<PlanPickerData>,
    focus: FocusController,
    announcer: Announcer,
    steps: StepController,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#resource = resource;
    this.#focus = focus;
    this.#announcer = announcer;
    this.steps = steps;
    this.#mutation = new MutationController(host, settings);
  }

  /** Whether the election is on its way, or its outcome not certain yet. */
  get pending(): boolean {
    return this.#mutation.pending;
  }

  /** Whether the host page lets the person elect at this moment. It may change that while a choice is reviewed. */
  get allowed(): boolean {
    return this.#host.mode === 'elect' && !this.#host.matches(':disabled');
  }

  /** The choice that is being sent. It stays in front of the person whatever changes in the meantime. */
  get sending(): Choice | undefined {
    return this.pending ? this.#sent?.choice : undefined;
  }

  /** The choice that was sent last. */
  get sent(): Choice | undefined {
    return this.#sent?.choice;
  }

  get #strings(): ElectionStrings {
    return this.#settings.strings;
  }

  clearMessages(): void {
    this.#coversNobody = false;
    this.failure = undefined;
    this.reviewEnd = undefined;
  }

  /** For another person or another enrollment: puts away what was begun, and waits for no answer to it (S2). */
  reset(): void {
    this.#mutation.reset();
    this.#sent = this.#reviewed = undefined;
    this.#leftOut.clear();
    this.confirmed = false;
  }

  /**
   * Reacts to a change of the data or of the host page's settings. An enrollment that closes during the review leaves
   * nothing to confirm: the review ends, since it must not show what was chosen elsewhere as this person's choice. It ends
   * as well when the plan or the coverage tier is withdrawn. An enrollment that opens again after an election was made here
   * can be chosen for anew.
   */
  sync(choice: Choice): void {
    const closed = closedWords(this.#settings.strings, choice.data.enrollment);
    if (this.steps.step === 'review' && !this.pending) this.#syncReview(choice, closed);
    if (this.steps.step !== 'done') return;
    if (closed !== undefined) this.#closed = true;
    else if (this.#closed) {
      this.confirmed = false;
      this.steps.showStep();
    }
  }

  /** @param late see {@link StepController.goTo} */
  review(choice: Choice, late?: string): void {
    // Another coverage tier covers other people. At the same one, who was left out stays left out.
    if (choice.tier !== this.#reviewed?.tier) this.#leftOut.clear();
    this.#reviewed = choice;
    this.steps.goTo('review', 'step-title', late);
  }

  #syncReview(choice: Choice, closed: string | undefined): void {
    const end = reviewEndOf(this.#reviewed, choice);
    if (closed !== undefined) this.#leaveReview('closed', closed);
    else if (end !== undefined) this.#endReview(end);
    else if (this.#host.mode !== 'elect') this.#leaveReview('base', '');
    else this.#reviewed = choice;
  }

  /** Ends the review with a sentence that says why. */
  #endReview(end: ReviewEnd): void {
    this.#leaveReview('ended', end(this.#strings));
    this.reviewEnd = end;
  }

  #leaveReview(message: string, words: string): void {
    const { failure } = this;
    // A person who is elsewhere on the page keeps the focus there, and is told by an announcement (A5).
    if (this.#host.shadowRoot?.activeElement) this.#focus.to(message);
    else this.#announcer.say(words);
    this.steps.showStep();
    this.failure = failure;
  }

  readonly back = (): void => {
    if (!this.pending) this.steps.goTo('choosing', 'review');
  };

  readonly covers = ({ id }: Dependent): boolean => !this.#leftOut.has(id);

  readonly cover = ({ id }: Dependent, covered: boolean): void => {
    if (covered) this.#leftOut.delete(id);
    else this.#leftOut.add(id);
    this.#host.requestUpdate();
  };

  /** The message that nobody is chosen to be covered, with a way to the field; undefined where it need not be said. */
  issueMessage({ dependents, tier }: Choice): ValidationMessage | undefined {
    if (!this.#coversNobody) return undefined;
    const strings = this.#strings;
    const key =
      dependents === null ? 'plan-picker.review.dependents.unread' : 'plan-picker.review.dependents.missing';
    return {
      message:
        dependents?.length === 0
          ? nobodyWords(strings, tier)
          : strings.t(key, { tier: tierWords(strings, tier) }),
      reach: () => this.#host.shadowRoot?.querySelector<HTMLElement>(DEPENDENTS)?.focus(),
    };
  }

  /** Reads dependents again who could not be read. */
  readonly readDependents = (): void => {
    this.#focus.afterRemoval('read-dependents', 'step-title');
    void this.#resource.refresh();
  };

  /**
   * Sends the election, unless the host page cancels it.
   *
   * @param model the list as the person has seen it, for the receipt
   */
  async confirm(choice: Choice, model: PlanListModel): Promise<void> {
    const { plan, tier, cost, waived, dependents } = choice;
    const { enrollment } = choice.data;
    if (this.pending || !this.allowed || (cost === undefined && !waived)) return;
    const others = waived ? undefined : dependents;
    const dependentIds = (others ?? []).filter(this.covers).map(({ id }) => id);
    if (others !== undefined && dependentIds.length === 0) {
      this.#coversNobody = true;
      this.#focus.to('summary');
      return;
    }
    this.steps.showStep('review');

    const decision: Decision = {
      decision: waived ? 'Waived' : 'Enrolled',
      planId: plan?.id,
      coverageTier: waived ? undefined : tier,
      dependentIds,
    };
    const detail: ElectionSubmitDetail = {
      enrollmentId: enrollment.id,
      ...decision,
      cost,
      receipt: receiptOf(model, this.#settings.settings.now?.() ?? new Date()),
    };
    if (!this.#mutation.announce('vitable-election-submit', detail)) return;
    // Data that the host page has set needs no session to be shown, but an election needs one to be sent.
    if (this.#settings.session === undefined) {
      const error = this.#settings.error ?? sessionMissing();
      return this.#fail({ error, known: true, open: true, recorded: false, choice });
    }
    await this.#mutation.run(async (turn) => {
      const read = () => this.#readRecord(turn.session, enrollment);
      const mutation = election(turn.session, enrollment, decision, read);
      this.#sent = { mutation, choice };
      await this.#settle(turn, await mutate(turn.session, mutation), choice);
    });
  }

  /** Looks for the election again, after its answer was lost and the record could not be read. Sends nothing. */
  readonly checkAgain = (): void => {
    const { failure } = this;
    const sent = this.#sent;
    if (failure === undefined || sent === undefined) return;
    void this.#mutation.run(async (turn) =>
      this.#settle(turn, await lookUpAgain(turn.session, sent.mutation, failure.error), sent.choice),
    );
  };

  /**
   * The enrollment as it is on record. While it is in front of the person everything that is shown is read again, so that
   * plans and dates are those of the same moment.
   */
  async #readRecord(session: Session, { id }: Enrollment): Promise<Enrollment> {
    session.changed();
    const { value: before } = this.#resource;
    if (this.#settings.session === session && before?.enrollment.id === id) {
      await this.#resource.refresh();
      const { value, error } = this.#resource;
      if (error !== undefined) throw error;
      // The same value: nothing was read, because the picker has left the page or shows data of the host page.
      if (value !== undefined && value !== before) return value.enrollment;
    }
    return readEnrollment(session, id);
  }

  /** Shows the outcome of the election. Until the record has been read again nothing more can be sent (R8). */
  async #settle(turn: MutationTurn, outcome: MutationOutcome<Enrollment>, choice: Choice): Promise<void> {
    if (outcome.kind === 'recorded') {
      if (outcome.evidence === 'answer') {
        turn.session.changed();
        if (turn.isSamePerson()) await this.#resource.refresh();
      }
      if (turn.isCurrent()) this.#showRecorded(outcome.value, outcome.earlier);
      const detail: ElectionCompletedDetail = { enrollments: outcome.values.map(withoutNames) };
      dispatch(this.#host, 'vitable-election-completed', detail);
      return;
    }
    const { kind, error } = outcome;
    // Whether what is shown is on record: it was read after the failure, or the refusal can't have changed it.
    const mayBeOther = error.code === 'conflict' || error.code === 'validation';
    const known = kind !== 'unknown' && (!mayBeOther || outcome.values !== undefined);
    if (!turn.isCurrent()) {
      this.#mutation.report(error);
      return;
    }
    const status = this.#resource.value?.enrollment.status;
    const open = !known || status === 'pending';
    // An enrollment that is closed leaves nothing to confirm.
    if (!open) this.steps.step = 'choosing';
    this.#fail({ error, known, open, recorded: status === 'enrolled' || status === 'waived', choice });
  }

  /**
   * Shows the enrollment as the API has it after the election, or as the election answered if it can't be read. Where it
   * is an earlier election whose answer was lost, the review ends: what was reviewed now has not been sent.
   */
  #showRecorded(answered: Enrollment, earlier: boolean): void {
    const { value, error } = this.#resource;
    if (value !== undefined && (error !== undefined || value.enrollment.status === 'pending'))
      this.#resource.replace({ ...value, enrollment: answered });
    this.#leftOut.clear();
    if (earlier) return this.#endReview((strings) => strings.t('plan-picker.ended.earlier'));
    this.confirmed = true;
    this.#closed = false;
    // The focus goes to the heading, which says that it was recorded. An announcement would say it twice (A4).
    this.steps.goTo('done', 'step-title');
  }

  #fail(failure: ElectionFailure): void {
    const { error } = failure;
    this.failure = failure;
    this.#mutation.report(error);
    this.#focus.to('failure');
  }
}

/** The dependents to choose from, or what stands in their place. */
const DEPENDENTS = '#dependents input, p#dependents, #read-dependents';

const sessionMissing = () =>
  new VitableError('config', {
    message: 'An election needs a token-endpoint or getToken.',
    attribute: 'token-endpoint',
  });
