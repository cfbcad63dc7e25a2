import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import { decodeEnrollment } from '../../api/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { CalendarDate, Enrollment, PlanYear } from '../../api/models.js';
import { standingOf } from '../../benefits/enrollment-standing.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { readEnrollment, readPlanYear } from '../../controllers/reads.js';
import type { Reissued } from '../../controllers/reissue-follower.js';
import { REASON_LIMIT, ReissueController } from '../../controllers/reissue.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import type { Session } from '../../host/session.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { common } from '../../i18n/en/common.js';
import { enrollmentCard } from '../../i18n/en/enrollment-card.js';
import { lifeEvents } from '../../i18n/en/life-events.js';
import { reissue } from '../../i18n/en/reissue.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { checkRadios } from '../../ui/radio-group.js';
import { notice } from '../../ui/notice.js';
import { frame } from '../../ui/frame.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import { calendarButton } from '../../ui/calendar-button.js';
import { printButton, printNote } from '../../ui/print.js';
import type { Replaced } from '../../benefits/replaced.js';
import { beforeAfter } from './before-after-view.js';
import { changeView } from './change-view.js';
import { handOver } from './hand-over.js';
import type { Mistake } from './life-event-choice.js';
import { LifeEventChoice } from './life-event-choice.js';
import { deadlineOf, standingView } from './standing-view.js';
import { styles } from './styles.js';

const catalogue = { ...common, ...lifeEvents, ...reissue, ...enrollmentCard };

/** Where each mistake is mended. */
const MISTAKE_FIELDS: Readonly<Record<Mistake, string>> = {
  event: '#events input:enabled',
  reason: '#reason',
};

/** What the card shows: the enrollment, and the plan year for the deadline of a choice. */
interface CardData {
  readonly enrollment: Enrollment;
  readonly planYear?: PlanYear | undefined;
}

/** The deadline moves what is below it, so a choice that is awaited is shown with it or, if it can't be read, without. */
async function loadCard(session: Session, id: string, signal: AbortSignal): Promise<CardData> {
  const enrollment = await readEnrollment(session, id, signal);
  const { plan_year_id: planYearId, status } = enrollment;
  if (planYearId === null || status !== 'pending') return { enrollment };
  const planYear = await readPlanYear(session, planYearId, signal).catch(() => undefined);
  return { enrollment, planYear };
}

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitableEnrollmentCard extends HostSettings {}

/**
 * Where a person's enrollment stands: status in words, plan, dates, costs, dependents; and, with `member-id`, the way to
 * reopen it after a life event, and what that has changed.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot error - Instead of the words for what went wrong, while there is no enrollment to show.
 *
 * @csspart base - The whole of it.
 * @csspart card - The box with the enrollment.
 * @csspart badge - The status.
 * @csspart headline - The status as a sentence.
 * @csspart facts - The list of names and values.
 * @csspart dependents - Who else is covered.
 * @csspart comparison - Before and after, once it was reopened.
 * @csspart change - The form to reopen the enrollment.
 * @csspart event - A life event in it.
 * @csspart field - A text that is written in it.
 * @csspart button - Every button; also `choose-plan`, `change-coverage`, `calendar`, `print`, `confirm`, `cancel` and
 *   `retry`.
 * @csspart notice - A box that says something; also `summary`.
 * @csspart print-note - What stands on paper only.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - The enrollment is shown.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The enrollment is shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading or reopening failed.
 * @event {CustomEvent<ReissueSubmitDetail>} vitable-reissue-submit - The request is about to be sent; cancelable.
 * @event {CustomEvent<ReissueCompletedDetail>} vitable-reissue-completed - The enrollment is open again.
 * @event {CustomEvent<HandOverDetail>} vitable-hand-over - The enrollment is about to be given to the plan picker;
 *   cancelable.
 */
export class VitableEnrollmentCard extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    enrollmentId: { attribute: 'enrollment-id', reflect: true },
    memberId: { attribute: 'member-id' },
    qleId: { attribute: 'qle-id' },
    planPicker: { attribute: 'plan-picker' },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, styles];

  /** The enrollment to show (`enrl_…`). `null` says that it is not known yet. Follows a reissue to the new one. */
  declare enrollmentId: string | null | undefined;
  /** The member whose life events may reopen the enrollment (`mbr_…`). */
  declare memberId: string | undefined;
  /** The life event that is chosen to reopen it (`qle_…`). */
  declare qleId: string | undefined;
  /** The id of a `<vitable-plan-picker>` on the page, which gets the enrollment when there is a plan to choose. */
  declare planPicker: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #resource = new ResourceController<CardData>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    {
      attribute: 'enrollment-id',
      identity: () => this.enrollmentId,
      load: loadCard,
      leave: () => {
        this.#choice.close();
        this.#reopened = undefined;
        this.#before = undefined;
        this.#announcer.say('');
      },
    },
  );

  readonly #reissue = new ReissueController(this, this.#settings, this.#focus, {
    enrollmentId: () => this.enrollmentId,
    refresh: async () => {
      await this.refresh();
      return this.error === undefined;
    },
    follow: (reissued) => this.#follow(reissued),
  });

  readonly #choice = new LifeEventChoice(
    this,
    this.#settings,
    this.#focus,
    this.#reissue,
    () => this.memberId,
  );

  /** The enrollment that a life event has reopened, and by when to choose. */
  #reopened: { readonly id: string; readonly deadline: CalendarDate } | undefined;
  /** What was on record before. */
  #before: Enrollment | undefined;

  /** `idle | loading | ready | error`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why it could not load; undefined while all is well. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /**
   * The enrollment that is shown. Set it to show a given one without a request: a model, or the API's JSON. `null` and
   * `undefined` give none.
   */
  get data(): Enrollment | undefined {
    return this.#resource.value?.enrollment;
  }

  set data(given: Enrollment | null | undefined) {
    const make = () => ({ enrollment: decodeEnrollment(given) });
    this.#resource.give((given ?? null) === null ? undefined : make);
  }

  /** Reads it again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('memberId')) this.#choice.close();
    // "You can now choose a plan" is not true any more once that is done.
    const { strings } = this.#settings;
    if (this.data?.status !== 'pending' && this.#announcer.text === strings.t('reissue.done'))
      this.#announcer.text = '';
  }

  protected override updated(): void {
    checkRadios(this.renderRoot, 'event', this.qleId);
  }

  protected override render(): TemplateResult {
    const { strings } = this.#settings;
    const card = (data: CardData) => this.#renderCard(data);
    return frame(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('enrollment-card.loading'), 1, 3),
      empty: card,
      ready: card,
      retry: () => {
        this.#focus.to('base');
        void this.refresh();
      },
    });
  }

  #renderCard({ enrollment, planYear }: CardData): TemplateResult {
    const { strings, settings, today } = this.#settings;
    const reopened = this.#reopened?.id === enrollment.id ? this.#reopened : undefined;
    const deadline = deadlineOf(enrollment, reopened?.deadline ?? planYear?.open_enrollment_end_date, today);
    return html`<article part="card" class="panel card" aria-labelledby="headline">
      ${
        reopened !== undefined && enrollment.status === 'pending'
          ? notice('success', undefined, strings.t('reissue.done'))
          : nothing
      }
      ${standingView(strings, { enrollment, deadline, today, payPeriods: settings.payPeriods })}
      ${reopened && this.#before ? beforeAfter(strings, this.#before, enrollment) : nothing}
      ${this.#choice.open ? this.#renderChange(enrollment) : this.#renderActions(enrollment, deadline)}
      ${printNote(strings, today)}
    </article>`;
  }

  #renderActions(enrollment: Enrollment, deadline: CalendarDate | undefined): TemplateResult {
    const { strings, settings, today, session } = this.#settings;
    const standing = standingOf(enrollment, today);
    const chooses = standing === 'choose' && this.planPicker;
    // Where the enrollment awaits a choice there is nothing to reopen.
    const changes = this.memberId && session && standing !== 'choose' && standing !== 'unknown';
    return html`<div class="row no-print">
      ${
        chooses
          ? html`<button
              type="button"
              part="button choose-plan"
              class="button primary"
              @click=${() => this.#choosePlan(enrollment)}
            >
              ${strings.t('enrollment-card.choose')}
            </button>`
          : nothing
      }
      ${
        changes
          ? html`<button
              type="button"
              id="change"
              part="button change-coverage"
              class="button"
              @click=${() => this.#choice.begin()}
            >
              ${strings.t('enrollment-card.change')}
            </button>`
          : nothing
      }
      ${
        deadline === undefined
          ? nothing
          : calendarButton(strings, enrollment.id, deadline, settings.now ?? (() => new Date()))
      }
      ${printButton(strings, this)}
    </div>`;
  }

  #renderChange(enrollment: Enrollment): TemplateResult {
    const { strings, today } = this.#settings;
    const choice = this.#choice;
    const reissue = this.#reissue;
    return changeView(strings, {
      events: choice.events,
      eventsError: choice.error,
      today,
      problems: choice.mistakes.map((mistake) => ({
        message: strings.t(`enrollment-card.change.mistake.${mistake}`),
        reach: () => this.shadowRoot?.querySelector<HTMLElement>(MISTAKE_FIELDS[mistake])?.focus(),
      })),
      choose: (id) => {
        this.qleId = id;
        choice.goOn();
      },
      retry: () => choice.begin(),
      pending: reissue.pending,
      reason: reissue.reason,
      limit: REASON_LIMIT,
      failure: reissue.failure,
      known: reissue.known,
      setReason: (reason) => {
        reissue.reason = reason;
        choice.goOn();
      },
      confirm: () => void choice.confirm(enrollment, this.qleId),
      cancel: () => choice.cancel(),
    });
  }

  #choosePlan({ id }: Enrollment): void {
    const picker = handOver(this, this.planPicker ?? '', id, this.#replaced(id));
    // What it shows of another enrollment goes with its next update, and would take the focus along.
    void picker?.updateComplete.then(() => {
      picker.scrollIntoView({ block: 'start' });
      picker.focus({ preventScroll: true });
    });
  }

  /** What the enrollment has replaced, where it was reopened here. */
  #replaced(id: string): Replaced | undefined {
    if (this.#reopened?.id !== id) return undefined;
    const { selected_plan_id: planId = null, coverage_tier: tier = null } = this.#before ?? {};
    return { planId, tier, deadline: this.#reopened.deadline };
  }

  /** The reopened enrollment may have another id; the card goes with it, and takes its picker along. */
  #follow({ enrollment, deadline }: Reissued): void {
    this.#before = this.data;
    this.#reopened = { id: enrollment.id, deadline };
    // The focus of someone who has asked for it elsewhere on the page stays there (A5).
    if (this.#choice.open && this.shadowRoot?.activeElement) this.#focus.to('headline');
    this.#choice.close();
    this.#resource.follow(enrollment.id, { enrollment });
    this.enrollmentId = enrollment.id;
    this.#announcer.say(this.#settings.strings.t('reissue.done'));
    const { planPicker } = this;
    // A picker of the same enrollment goes along by itself, with its plans in place: it hears of it before this.
    if (planPicker)
      queueMicrotask(() => handOver(this, planPicker, enrollment.id, this.#replaced(enrollment.id)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-enrollment-card': VitableEnrollmentCard;
  }
}
