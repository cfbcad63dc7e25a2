import type { CalendarDate, CoverageTier } from '../../api/models.js';
import { coverageDates } from '../../benefits/coverage/coverage.js';
import type { Replaced } from '../../benefits/coverage/replaced-enrollment.js';
import { ReissueFollower } from '../../controllers/reissue-follower.js';
import type { ResourceController } from '../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import type { ReopenedEnrollment } from '../../data/reissue.js';
import { dispatch } from '../../events/dispatch.js';
import type { Choice, ChoiceInput } from './choice.js';
import { choiceOf } from './choice.js';
import type { PlanPickerData } from './data.js';
import type { PlanChangeDetail } from './events.js';
import type { PlanPickerProperties } from './properties.js';
import type { StepController } from './step-controller.js';
import type { PickerKey } from './strings.js';

/** A change of the choice. A property that is left out stays as it is. */
export interface ChoiceChange {
  readonly value?: string;
  readonly coverageTier?: CoverageTier;
}

/** The dates that a choice is for, and by when it has to be made. */
export interface ChoiceDates {
  /** The first day of the coverage; null where it is not known. */
  readonly starts: CalendarDate | null;
  /** The last day of the coverage; null where it is not known. */
  readonly ends: CalendarDate | null;
  /** The last day to choose; undefined where it is not known, or past. */
  readonly deadline: CalendarDate | undefined;
}

/**
 * Keeps the choice: writes the person's choice into the element's properties, dispatches it, puts it away for the
 * next person, and goes over to an enrollment that a life event has reopened.
 */
export class ChoiceController {
  readonly #host: ElementHost & ChoiceInput & Pick<PlanPickerProperties, 'enrollmentId'>;
  readonly #settings: SettingsController<PickerKey>;
  readonly #resource: ResourceController<PlanPickerData>;
  readonly #steps: StepController;
  /** Whether the person has chosen the coverage tier, and not the host page. */
  #hasChosenTier = false;
  /** The enrollment that was replaced when a life event reopened it, and the id of the reopened one. */
  #reopened: (Replaced & { readonly by: string }) | undefined;

  constructor(
    host: ElementHost & ChoiceInput & Pick<PlanPickerProperties, 'enrollmentId'>,
    settings: SettingsController<PickerKey>,
    resource: ResourceController<PlanPickerData>,
    steps: StepController,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#resource = resource;
    this.#steps = steps;
    new ReissueFollower(
      host,
      settings,
      () => host.enrollmentId,
      (reopened) => this.#follow(reopened),
    );
  }

  /** The present choice; undefined until there is data to choose from. */
  get current(): Choice | undefined {
    const { value: data } = this.#resource;
    return data && this.of(data);
  }

  of(data: PlanPickerData): Choice {
    return choiceOf(data, this.#host, this.#steps.keepsChoice, this.#replaced);
  }

  /** The dates of the coverage that is chosen today. The deadline that came with a life event goes before the plan year's. */
  dates({ data: { enrollment, planYear } }: Choice): ChoiceDates {
    const { today } = this.#settings;
    const deadline = this.#replaced?.deadline ?? planYear?.open_enrollment_end_date;
    return {
      ...coverageDates(enrollment, planYear, today),
      deadline: deadline && deadline >= today ? deadline : undefined,
    };
  }

  /** Chooses as the person has pressed, and dispatches it as a native control does, then as `vitable-plan-change`. */
  choose(change: ChoiceChange): void {
    if (this.current === undefined) return;
    Object.assign(this.#host, change);
    if (change.coverageTier !== undefined) this.#hasChosenTier = true;
    this.#steps.showStep(this.#steps.step === 'compare' ? 'compare' : 'choosing');
    const { plan, tier: coverageTier, cost, waived } = this.current;
    const detail: PlanChangeDetail = { planId: plan?.id, coverageTier, cost, waived };
    this.#host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
    dispatch(this.#host, 'vitable-plan-change', detail);
  }

  /** Goes over to another enrollment, and keeps the facts of the one that it has replaced. */
  takeOver(enrollmentId: string, replaced: Replaced | undefined): void {
    if (enrollmentId === this.#host.enrollmentId) return;
    this.#host.enrollmentId = enrollmentId;
    this.#reopened = replaced && { ...replaced, by: enrollmentId };
  }

  /**
   * Puts the choice away, for another person or another enrollment.
   *
   * @param changed the properties that the host page has set together with the new person or enrollment; they are kept
   */
  reset(changed: ReadonlyMap<PropertyKey, unknown> | undefined): void {
    if (!changed?.has('value')) this.#host.value = undefined;
    if (this.#hasChosenTier && !changed?.has('coverageTier')) this.#resetTier();
    this.#hasChosenTier = false;
  }

  /** Goes back to the choice that the host page's attributes make, as a native control does when its form is reset. */
  restore(): void {
    this.#host.value = this.#host.getAttribute('value') ?? undefined;
    this.#resetTier();
    this.#steps.showStep();
  }

  /** The enrollment that the present one has replaced. */
  get #replaced(): Replaced | undefined {
    return this.#reopened?.by === this.#host.enrollmentId ? this.#reopened : undefined;
  }

  #resetTier(): void {
    this.#host.coverageTier = (this.#host.getAttribute('coverage-tier') ?? undefined) as
      CoverageTier | undefined;
  }

  /** The plans stay in sight until those of the reopened enrollment are read, so that nothing flashes or moves. */
  #follow({ enrollment, deadline }: ReopenedEnrollment): void {
    const { current } = this;
    this.#reopened = {
      by: enrollment.id,
      planId: current?.currentPlanId,
      tier: current?.data.enrollment.coverage_tier ?? null,
      deadline,
    };
    this.#steps.reset();
    this.#host.value = undefined;
    if (current !== undefined) this.#resource.follow(enrollment.id, { ...current.data, enrollment });
    this.#host.enrollmentId = enrollment.id;
  }
}
