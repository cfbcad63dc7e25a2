import { memo } from 'react';
import { cellsOf, factsOf } from './facts.js';
import type { ServedPlan } from './interactions.js';

/** What a plan's component is given. Equal props mean that React leaves the plan as it is. */
interface PlanProps {
  readonly plan: ServedPlan;
  readonly tier: string;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Radio({
  plan,
  isChosen,
  onChoose,
  describedBy,
}: Omit<PlanProps, 'tier'> & { describedBy?: string }) {
  return (
    <input
      type="radio"
      name="plan"
      id={plan.id}
      value={plan.id}
      checked={isChosen}
      onChange={() => onChoose(plan.id)}
      aria-describedby={describedBy}
    />
  );
}

const classOf = (isChosen: boolean) => (isChosen ? 'card chosen' : 'card');

/** A card with the picker's structure: the same nodes as by hand. */
export const FullCard = memo(function FullCard({ plan, tier, isChosen, onChoose }: PlanProps) {
  const facts = factsOf(plan, tier);
  const { id } = plan;
  return (
    <div className={classOf(isChosen)}>
      <div className="head">
        <Radio {...{ plan, isChosen, onChoose }} describedBy={`${id}-cost ${id}-facts`} />
        <div className="title">
          <label className="name" htmlFor={id}>
            {plan.name}
          </label>
          <p className="small">{plan.carrier_name}</p>
        </div>
      </div>
      {facts.metal !== undefined && (
        <p>
          <span className="metal">{facts.metal}</span>
        </p>
      )}
      <div className="cost" id={`${id}-cost`}>
        <p className="small">You pay</p>
        <p className="price">
          <span>
            <span className="amount">{facts.yours}</span>
          </span>
          <span className="small">a month</span>
        </p>
        <svg className="split" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect className="employer" width="100" height="1" />
          <rect className="yours" width={facts.share} height="1" />
        </svg>
        <p className="small">
          <span className="amount">{facts.split}</span>
        </p>
      </div>
      <div id={`${id}-facts`}>
        <dl className="facts">
          <div>
            <dt>Deductible (yearly)</dt>
            <dd>
              <span className="amount">{facts.deductible}</span>
            </dd>
          </div>
          <div>
            <dt>Out-of-pocket maximum (yearly)</dt>
            <dd>
              <span className="amount">{facts.max}</span>
            </dd>
          </div>
        </dl>
        <p className="small">{plan.description}</p>
      </div>
    </div>
  );
});

/** The same facts as plain lines: nine elements. */
export const NineCard = memo(function NineCard({ plan, tier, isChosen, onChoose }: PlanProps) {
  const facts = factsOf(plan, tier);
  return (
    <div className={classOf(isChosen)}>
      <Radio {...{ plan, isChosen, onChoose }} />
      <label className="name" htmlFor={plan.id}>
        {plan.name}
      </label>
      <p className="small">{[plan.carrier_name, facts.metal].filter(Boolean).join(', ')}</p>
      <p className="amount">{`You pay ${facts.yours} a month`}</p>
      <p className="small">{facts.split}</p>
      <p>{`Deductible (yearly) ${facts.deductible}`}</p>
      <p>{`Out-of-pocket maximum (yearly) ${facts.max}`}</p>
      <p className="small">{plan.description}</p>
    </div>
  );
});

/** A row of the table. */
export const PlanRow = memo(function PlanRow({ plan, tier, isChosen, onChoose }: PlanProps) {
  return (
    <tr>
      <th>
        <Radio {...{ plan, isChosen, onChoose }} />
        <label className="name" htmlFor={plan.id}>
          {plan.name}
        </label>
      </th>
      {cellsOf(plan, factsOf(plan, tier)).map((cell, column) => (
        <td key={column}>
          <span className="amount">{cell}</span>
        </td>
      ))}
    </tr>
  );
});
