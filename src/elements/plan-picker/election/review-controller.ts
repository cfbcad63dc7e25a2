import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import type { ValidationMessage } from '../../../ui/validation-summary.js';
import type { Choice } from '../choice.js';
import { election } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import type { PlanPickerProperties } from '../properties.js';
import type { StepController } from '../step-controller.js';
import type { PickerKey } from '../strings.js';
import { ISSUE_FIELDS, issueOf, issueWords } from './choice-issues.js';
import type { ElectionController } from './election-controller.js';

/** Leads from the list of plans to the review: says what is missing, and loads the code of the election. */
export class ReviewController {
  /** The election; undefined before the first review. */
  election: ElectionController | undefined;

  readonly #host: ElementHost & Pick<PlanPickerProperties, 'mode'>;
  readonly #settings: SettingsController<PickerKey>;
  readonly #steps: StepController;
  readonly #lazy: LazyFeatures;
  readonly #current: () => Choice | undefined;
  readonly #make: (Made: typeof ElectionController) => ElectionController;

  /**
   * @param current the choice at this moment
   * @param make makes the election of its class, once that is loaded
   */
  constructor(
    host: ElementHost & Pick<PlanPickerProperties, 'mode'>,
    settings: SettingsController<PickerKey>,
    steps: StepController,
    lazy: LazyFeatures,
    current: () => Choice | undefined,
    make: (Made: typeof ElectionController) => ElectionController,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#steps = steps;
    this.#lazy = lazy;
    this.#current = current;
    this.#make = make;
  }

  /** Goes to the review of the choice, or says what is missing. */
  readonly begin = (): void => {
    if (this.#complete() === undefined) return;
    const late = this.#lazy.get(election) ? undefined : this.#settings.strings.t('plan-picker.review');
    this.#lazy.use(election, 'review', (module) => {
      // While the code was on its way the enrollment may have been closed, or the plan withdrawn.
      const choice = this.#complete();
      if (choice?.data.enrollment.status !== 'pending' || this.#host.mode !== 'elect') return;
      if (this.#host.matches(':disabled')) return;
      this.#steps.election = this.election ??= this.#make(module.ElectionController);
      this.election.review(choice, late);
    });
  };

  /** The message about the part of the choice that is missing, with a way to its field; undefined where none is. */
  issueMessage(choice: Choice): ValidationMessage | undefined {
    const { issue } = this.#steps;
    return (
      issue && {
        message: issueWords(this.#settings.strings, issue, choice),
        reach: () => this.#host.shadowRoot?.querySelector<HTMLElement>(ISSUE_FIELDS[issue])?.focus(),
      }
    );
  }

  /** The choice, if it can be reviewed. Otherwise it says what is missing. */
  #complete(): Choice | undefined {
    const choice = this.#current();
    const issue = choice && issueOf(choice);
    if (issue === undefined) return choice;
    this.#steps.showIssue(issue);
    return undefined;
  }
}
