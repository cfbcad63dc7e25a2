import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from '../../ui/html.js';
import { decodeEnrollment } from '../../api/decode/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { CalendarDate, Enrollment, PlanYear } from '../../api/models.js';
import { displayStatusOf } from '../../benefits/coverage/display-status.js';
import { attachInternalsTo } from '../../dom/internals.js';
import { Announcer } from '../../controllers/announcer.js';
import { AttributeController } from '../../controllers/attributes.js';
import { FocusController } from '../../controllers/focus.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { LazyModulesController } from '../../controllers/lazy-modules.js';
import { ReissueFollower } from '../../controllers/reissue-follower.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { readEnrollment, readPlanYear } from '../../data/queries.js';
import type { ReopenedEnrollment } from '../../data/reissue.js';
import type { Session } from '../../data/session.js';
import type { HostSettings } from '../../settings/settings.js';
import { settingProperties } from '../../settings/settings.js';
import { base } from '../../theme/base.js';
import { buttons } from '../../theme/buttons.js';
import { StyledElement } from '../../theme/styled-element.js';
import { tokens } from '../../theme/tokens.js';
import { calendarButton } from '../../ui/calendar-button.js';
import { facts } from '../../ui/facts-styles.js';
import { reopenedNotice } from '../../ui/reopened-notice.js';
import { lazyNotice } from '../../ui/lazy-notice.js';
import { printButton, printNote } from '../../ui/print.js';
import { resourceLayout } from '../../ui/resource-layout.js';
import { skeleton } from '../../ui/skeleton.js';
import { basics } from '../../ui/styles.js';
import type { ChangeController } from './change/change-controller.js';
import { ReopenedController } from './change/reopened-controller.js';
import { actionsView } from './standing/actions-view.js';
import { deadlineOf, displayStatusView } from './standing/display-status-view.js';
import { styles } from './styles.js';
import { catalogue } from './words.js';
import { change, lazyModules } from './lazy.js';

/** The card's resource: the enrollment and, while a choice is awaited, its plan year for the deadline. */
interface CardData {
  readonly enrollment: Enrollment;
  readonly planYear?: PlanYear | undefined;
}

/**
 * Reads the enrollment, then its plan year where a choice is awaited. Both are shown at once, because the deadline would
 * otherwise move everything below it. If the plan year can't be read, the card is shown without a deadline.
 */
async function loadCard(session: Session, id: string, signal: AbortSignal): Promise<CardData> {
  const enrollment = await readEnrollment(session, id, signal);
  const { plan_year_id: planYearId, status } = enrollment;
  if (planYearId === null || status !== 'pending') return { enrollment };
  const planYear = await readPlanYear(session, planYearId, signal).catch(() => undefined);
  return { enrollment, planYear };
}

// Lit makes the properties from `settingProperties`. This interface declares them for TypeScript.
export interface VitableEnrollmentCard extends HostSettings {}

/**
 * An employee's enrollment: its status in words, plan, dates, costs and dependents. With `member-id` the person can reopen it
 * after a life event, and sees before and after side by side.
 *
 * @attr {string} enrollment-id - The enrollment to show (`enrl_…`). Changes to the new id after a reissue.
 * @attr {string} member-id - The member whose life events can reopen the enrollment (`mbr_…`).
 * @attr {string} qle-id - The life event that is chosen in the form (`qle_…`).
 * @attr {string} plan-picker - The id of a `<vitable-plan-picker>` on the page, which gets an enrollment to choose in.
 * @attr {string} token-endpoint - URL on the host's server that answers with a short-lived token.
 * @attr {'same-origin' | 'include'} token-credentials - Whether cookies go to a token endpoint elsewhere. Default `same-origin`.
 * @attr {string} api-base - Where the API is. Default `https://api.vitablehealth.com`.
 * @attr {string} context-key - The person whose data is shown. A change discards token and data and loads again.
 * @attr {string} locale - BCP 47 language tag. Default: the nearest `lang`, then `en`.
 * @attr {string} time-zone - IANA time zone that decides which day is today. Default: the browser's.
 * @attr {12 | 24 | 26 | 52} pay-periods - Paychecks in a year. If set, amounts per paycheck are shown too.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Replaces the skeleton.
 * @slot error - Replaces the error message while there is no enrollment to show.
 *
 * @csspart base - Everything inside the element.
 * @csspart card - The box with the enrollment.
 * @csspart badge - The status.
 * @csspart headline - The status as a sentence.
 * @csspart next-chance - When an enrollment without coverage can usually be changed.
 * @csspart facts - The list of names and values.
 * @csspart dependents - The dependents who are covered too.
 * @csspart comparison - The table of before and after a reissue.
 * @csspart change - The form that reopens the enrollment.
 * @csspart event - A life event in the form.
 * @csspart field - The text field in the form.
 * @csspart button - Every button.
 * @csspart choose-plan - The button that leads to the plan picker.
 * @csspart change-coverage - The button that opens the form.
 * @csspart calendar - The button that saves the deadline as a calendar file.
 * @csspart print - The button that prints the card.
 * @csspart confirm - The button that reopens the enrollment.
 * @csspart cancel - The button that closes the form.
 * @csspart retry - The button that loads again after an error.
 * @csspart notice - A box with a message.
 * @csspart summary - The box that lists what has to be corrected in the form; it is a `notice` too.
 * @csspart print-note - The note that appears on paper only.
 * @csspart skeleton - The placeholder while loading.
 *
 * @cssproperty --vitable-font-family - Font. Default: the page's.
 * @cssproperty --vitable-font-size - Font size. Default `medium`, which is the reader's own setting.
 * @cssproperty --vitable-line-height - Line height. Default 1.5.
 * @cssproperty --vitable-space - Unit of all distances. Default 4px.
 * @cssproperty --vitable-density - Factor for all distances. Default 1.
 * @cssproperty --vitable-radius - Corners of boxes. Default 10px.
 * @cssproperty --vitable-radius-small - Corners of buttons, fields and boxes within boxes. Default 6px.
 * @cssproperty --vitable-border-width - Width of the lines of boxes and tables. Default 1px.
 * @cssproperty --vitable-shadow - Shadow of boxes.
 * @cssproperty --vitable-color-text - Text.
 * @cssproperty --vitable-color-muted - Secondary text.
 * @cssproperty --vitable-color-surface - Background of boxes, fields and buttons.
 * @cssproperty --vitable-color-subtle - Background that sets something off from its box.
 * @cssproperty --vitable-color-border - Lines of boxes and tables.
 * @cssproperty --vitable-color-control - Outlines of buttons and fields.
 * @cssproperty --vitable-color-accent - Main button, chosen items, text of quiet buttons.
 * @cssproperty --vitable-color-on-accent - Text on the accent.
 * @cssproperty --vitable-color-accent-surface - Background of chosen items.
 * @cssproperty --vitable-color-focus - Focus ring.
 * @cssproperty --vitable-color-bar - Bars. No effect here: the card has none.
 * @cssproperty --vitable-color-bar-employer - The rest of bars. No effect here: the card has none.
 * @cssproperty --vitable-color-success - Text and icons of messages about success.
 * @cssproperty --vitable-color-success-surface - Background of messages about success.
 * @cssproperty --vitable-color-warning - Text and icons of warnings.
 * @cssproperty --vitable-color-warning-surface - Background of warnings.
 * @cssproperty --vitable-color-danger - Text and icons of errors.
 * @cssproperty --vitable-color-danger-surface - Background of errors.
 *
 * @cssstate idle - The enrollment's id is not known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - The enrollment is shown.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The enrollment is shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading or reopening failed.
 * @event {CustomEvent<ReissueSubmitDetail>} vitable-reissue-submit - The request is about to be sent; cancelable.
 * @event {CustomEvent<ReissueCompletedDetail>} vitable-reissue-completed - The enrollment is open again.
 * @event {CustomEvent<HandOverDetail>} vitable-hand-over - The plan picker is about to get the enrollment; cancelable.
 */
export class VitableEnrollmentCard extends StyledElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    enrollmentId: { attribute: 'enrollment-id' },
    memberId: { attribute: 'member-id' },
    qleId: { attribute: 'qle-id' },
    planPicker: { attribute: 'plan-picker' },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, buttons, basics, facts, styles];

  /** The enrollment to show (`enrl_…`); `null` while its id is not known yet. Changes to the new id after a reissue. */
  declare enrollmentId: string | null | undefined;
  /** The member whose life events can reopen the enrollment (`mbr_…`). */
  declare memberId: string | undefined;
  /** The life event that is chosen in the form (`qle_…`). */
  declare qleId: string | undefined;
  /** The id of a `<vitable-plan-picker>` on the page, which gets an enrollment to choose in. */
  declare planPicker: string | undefined;

  readonly #internals = attachInternalsTo(this);
  readonly #attributes = new AttributeController(this, { 'enrollment-id': 'enrollmentId' }, ['qle-id']);
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #reopened = new ReopenedController(this, this.#settings, this.#announcer);
  readonly #resource = new ResourceController<CardData>(
    this,
    this.#settings,
    {
      attribute: 'enrollment-id',
      identity: () => this.enrollmentId,
      load: loadCard,
      reset: () => {
        this.#lazy.reset();
        this.#change?.reset();
        this.#reopened.reset();
        this.#announcer.say('');
      },
    },
    { internals: this.#internals, announcer: this.#announcer },
  );
  readonly #lazy = new LazyModulesController(
    this,
    this.#settings,
    this.#announcer,
    lazyModules,
    () => this.status === 'ready',
  );
  /** The form, once it has been opened. */
  #change: ChangeController | undefined;

  constructor() {
    super();
    new ReissueFollower(this, this.#settings, () => this.enrollmentId, this.#follow);
  }

  override attributeChangedCallback(...change: [string, string | null, string | null]): void {
    this.#attributes.apply(change, () => super.attributeChangedCallback(...change));
  }

  /** `idle | loading | ready | error`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why the enrollment could not be loaded; undefined while there is no error. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /**
   * The enrollment that is shown. Set it to show one without a request: a model, or the API's JSON. `null` or `undefined`
   * goes back to loading it from the API.
   */
  get data(): Enrollment | undefined {
    return this.#resource.value?.enrollment;
  }

  set data(given: Enrollment | null | undefined) {
    const make = () => ({ enrollment: decodeEnrollment(given) });
    this.#resource.setValue((given ?? null) === null ? undefined : make);
  }

  /** Loads the enrollment again. Until it has been loaded, the old one stays in sight. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  protected override performUpdate(): void {
    this.#resource.guard(() => super.performUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('memberId')) this.#change?.close();
  }

  protected override render(): TemplateResult {
    const { strings } = this.#settings;
    const card = (data: CardData) => this.#renderCard(data);
    return resourceLayout(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('enrollment-card.loading'), 1, 7),
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
    const reopened = this.#reopened.of(enrollment);
    const late = this.#lazy.get(change);
    const deadline = deadlineOf(
      enrollment,
      reopened?.replaced.deadline ?? planYear?.open_enrollment_end_date,
      today,
    );
    return html`<article part="card" class="panel card" aria-labelledby="headline">
      ${
        reopened !== undefined && enrollment.status === 'pending'
          ? reopenedNotice(strings, reopened.changedSince)
          : nothing
      }
      ${displayStatusView(strings, { enrollment, deadline, today, payPeriods: settings.payPeriods })}
      ${late && reopened?.before ? late.beforeAfterView(strings, reopened.before, enrollment) : nothing}
      ${
        late && this.#change?.open
          ? late.changeView(strings, this.#change, enrollment, today, this.#focusField)
          : this.#renderActions(enrollment, deadline)
      }
      ${printNote(strings, today)}
    </article>`;
  }

  #renderActions(enrollment: Enrollment, deadline: CalendarDate | undefined): TemplateResult {
    const { strings, settings, today } = this.#settings;
    const awaitsChoice = displayStatusOf(enrollment, today) === 'choose';
    return actionsView(
      strings,
      awaitsChoice && this.planPicker ? () => this.#reopened.choosePlan(enrollment) : undefined,
      this.#mayReopen(enrollment) ? this.#beginChange : undefined,
      this.#lazy.isAwaited(change),
      html`${
        deadline === undefined
          ? nothing
          : calendarButton(strings, this.#lazy, enrollment.id, deadline, settings.now ?? (() => new Date()))
      }
      ${printButton(strings, this, this.#lazy)} ${lazyNotice(strings, this.#lazy)}`,
    );
  }

  readonly #focusField = (selector: string): void =>
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();

  /** Whether the form can be opened. An enrollment that awaits a choice is open already. */
  #mayReopen(enrollment: Enrollment): boolean {
    const { session, today } = this.#settings;
    const displayStatus = displayStatusOf(enrollment, today);
    return Boolean(this.memberId && session) && displayStatus !== 'choose' && displayStatus !== 'unknown';
  }

  readonly #beginChange = (): void =>
    this.#lazy.use(change, ({ ChangeController }, mayFocus) => {
      // The enrollment may have been read again while the code was loaded.
      if (!this.data || !this.#mayReopen(this.data)) return;
      this.#change ??= new ChangeController(this, this.#settings, this.#focus, this.#follow);
      this.#change.begin(mayFocus);
    });

  /**
   * Goes over to the reopened enrollment, whichever element on the page has reopened it. It may have another id. It is
   * shown at once, without loading.
   */
  readonly #follow = (reopened: ReopenedEnrollment): void => {
    const before = this.data;
    const { enrollment } = reopened;
    this.#change?.done();
    this.#resource.follow(enrollment.id, { enrollment });
    this.enrollmentId = enrollment.id;
    this.#reopened.begin(before, reopened);
    // For the comparison, where another element has reopened it.
    this.#lazy.use(change, () => {}, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-enrollment-card': VitableEnrollmentCard;
  }
}
