import type {
  CoverageTier,
  Dependent,
  Election,
  Enrollment,
  PlanOption,
  PlanYear,
} from '../../../src/api/index.js';
import type { VitablePlanPicker } from '../../../src/elements/plan-picker/plan-picker.js';
import type { ElectionSubmitDetail } from '../../../src/elements/plan-picker/events.js';
import { decodePlanOption } from '../../../src/api/decode/decode.js';
import {
  dependent,
  enrolledEnrollment,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
  vitableError,
} from '../fixtures/models.js';
import { expect } from './expect.js';
import { mount, record, settled, until } from './mount.js';
import type { ElementsByName } from './mount.js';
import { field, hasPart, labelOf, part, radios, words } from './shadow.js';
import type { StubClient } from './stub-client.js';
import { stubClient } from './stub-client.js';

/** The API's side of an election: the record, and the results of the next elections. */
export interface Office {
  readonly client: StubClient;
  enrollment: Enrollment;
  planYear: PlanYear;
  plans: readonly PlanOption[];
  dependents: readonly Dependent[];
  /** The results of the next elections, in order; those that follow are carried out. */
  readonly next: (() => Promise<readonly Enrollment[]>)[];
  /** Records an election and answers with the resulting enrollment. */
  carryOut(): readonly Enrollment[];
  /** The elections that were sent, in the API's shape. */
  sent(): readonly Election[];
}

/** A spouse and two children. */
export const household = (): readonly Dependent[] => [
  dependent(),
  dependent({ id: 'dpnd_2', first_name: 'Riley', relationship: 'Child' }),
  dependent({ id: 'dpnd_3', first_name: 'Sam', relationship: 'Child' }),
];

/** The enrollment after an election, with the decision spelled as in answers. */
function entered(office: Office, election: Election): Enrollment {
  if (election.decision === 'Waived') return pendingEnrollment({ status: 'waived', decision: 'waived' });
  const plan = office.plans.find(({ id }) => id === election.selected_plan_id);
  const cost = plan?.costs.find(({ coverage_tier }) => coverage_tier === election.coverage_tier);
  return enrolledEnrollment({
    coverage_start_date: office.planYear.coverage_start,
    coverage_end_date: office.planYear.coverage_end,
    coverage_tier: election.coverage_tier,
    selected_plan_id: plan?.id,
    selected_plan_name: plan?.name,
    employee_contribution_cents: cost?.employee_contribution_cents,
    employer_contribution_cents: cost?.employer_contribution_cents,
    enrolled_dependents: [],
  });
}

/** An office with a pending enrollment, three plans and a household, whose client uses no network. */
export function openOffice(given: Partial<Pick<Office, 'enrollment' | 'plans' | 'dependents'>> = {}): Office {
  const sent: Election[] = [];
  const office: Office = {
    enrollment: pendingEnrollment(),
    planYear: planYear(),
    plans: threePlans(),
    dependents: household(),
    ...given,
    next: [],
    carryOut: () => {
      office.enrollment = entered(office, sent.at(-1)!);
      return [office.enrollment];
    },
    sent: () => sent,
    client: stubClient({
      getEnrollment: async () => office.enrollment,
      listEligiblePlans: async () => office.plans,
      getPlanYear: async () => office.planYear,
      listDependents: async () => page(office.dependents),
      elect: async (_employeeId, [election]) => {
        sent.push(election!);
        return office.next.length > 0 ? office.next.shift()!() : office.carryOut();
      },
    }),
  };
  return office;
}

/** An election that was refused, or lost on its way to the API. */
export const refused = (...[code, details]: Parameters<typeof vitableError>) =>
  Promise.reject(vitableError(code, details));

/** The answer does not arrive, whether or not the election did. */
export const answerLost = () => refused('timeout', { mayHaveArrived: true });

/** The numbers of reads that an office has answered. */
export const reads = ({ client }: Office) => ({
  enrollment: client.count('getEnrollment'),
  plans: client.count('listEligiblePlans'),
  planYear: client.count('getPlanYear'),
});

/** A picker that elects at an office, once it has loaded everything that it shows. */
export async function pickerAt(
  office: Office,
  given: Partial<ElementsByName['vitable-plan-picker']> = {},
): Promise<VitablePlanPicker> {
  const picker = mount('vitable-plan-picker', {
    client: office.client,
    enrollmentId: 'enrl_1',
    mode: 'elect',
    coverageTier: 'EE',
    locale: 'en-US',
    now,
    ...given,
  });
  await settled(picker);
  await until(() => picker.data?.planYear, 'there is no plan year');
  await picker.updateComplete;
  return picker;
}

/** Presses the button with a part's name. */
export async function press(picker: VitablePlanPicker, name: string): Promise<void> {
  part(picker, name).click();
  await picker.updateComplete;
}

/** Chooses by the beginning of a label, and goes to the review. */
export async function review(picker: VitablePlanPicker, label = 'Larkspur Silver'): Promise<void> {
  field(picker, label).click();
  await picker.updateComplete;
  await press(picker, 'review');
  expect(hasPart(picker, 'confirm'), words(picker)).to.be.true;
}

/** The titles of a failed election; the second is for an unknown outcome. */
const FAILURES = ['Your choice wasn’t recorded', 'We couldn’t confirm that your choice was recorded'];

/** Confirms, and waits until the election is recorded or has failed. */
export async function confirm(picker: VitablePlanPicker): Promise<void> {
  part(picker, 'confirm').click();
  await until(
    () => hasPart(picker, 'confirmation') || FAILURES.some((title) => words(picker).includes(title)),
    () => words(picker),
  );
  await picker.updateComplete;
}

/** The detail of the event at the next press of "Confirm", which is cancelled. */
export async function submitDetail(picker: VitablePlanPicker): Promise<ElectionSubmitDetail> {
  const submits = record('vitable-election-submit');
  picker.addEventListener('vitable-election-submit', (event) => event.preventDefault(), { once: true });
  await press(picker, 'confirm');
  expect(submits.length, words(picker)).to.equal(1);
  return submits[0]!.detail;
}

/** The text of an element, without the white space of templates. */
export const plain = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** The heading of the picker's current step. */
export const heading = (picker: VitablePlanPicker) => picker.shadowRoot!.getElementById('step-title')!;

/** The rows of the table of costs in the review, including its header. */
export const costTable = (picker: VitablePlanPicker) =>
  [...part(picker, 'cost-table').querySelectorAll('tr')].map((row) => [...row.children].map(plain));

/** The boxes of the dependents in the review, as `name relationship: checked`. */
export const people = (picker: VitablePlanPicker) =>
  [...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('[part~=dependents] input')].map(
    (box) => `${labelOf(box)}: ${box.checked}`,
  );

/** Chooses a value among the radios under a legend. */
export const pick = (picker: VitablePlanPicker, legend: string, value: string) =>
  radios(picker, legend)
    .find((radio) => radio.value === value)!
    .click();

const METALS = [null, 'Bronze', 'Silver', 'Gold', 'Platinum'] as const;
const CARRIERS = ['Larkspur Mutual', 'Juniper Health', null] as const;
const TIERS: readonly CoverageTier[] = ['EE', 'ES', 'EC', 'EF'];

/** Fourteen plans: enough for every filter and the search. Every seventh is not offered at ES. */
export const fourteenPlans = (): readonly PlanOption[] =>
  Array.from({ length: 14 }, (_, index) =>
    decodePlanOption({
      id: `plan_${index}`,
      name: `Plan ${'NDFAKMBCJLEHGI'[index]} ${100 + index}`,
      carrier_name: CARRIERS[index % 3],
      deductible_cents: index % 4 === 3 ? null : ((index * 7) % 5) * 50_000,
      out_of_pocket_max_cents: 400_000 + ((index * 11) % 7) * 50_000,
      tier: METALS[index % 5],
      costs: TIERS.flatMap((tier, place) =>
        tier === 'ES' && index % 7 === 2
          ? []
          : [
              {
                coverage_tier: tier,
                employee_contribution_cents: ((index * 13) % 14) * 1_337 + place * 10_001,
                employer_contribution_cents: 31_200,
                total_monthly_premium_cents: ((index * 13) % 14) * 1_337 + place * 10_001 + 31_200,
              },
            ],
      ),
    }),
  );
