import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ServedPlan } from './interactions.js';
import { readPlans } from './reading.js';
import { App } from './react.js';

/** The same page with React. */
function Page() {
  const [plans, setPlans] = useState<readonly ServedPlan[]>();
  useEffect(() => void readPlans().then(setPlans), []);
  return plans === undefined ? <p>Loading…</p> : <App plans={plans} cards="full" />;
}

createRoot(document.querySelector('[data-watched]')!).render(<Page />);
