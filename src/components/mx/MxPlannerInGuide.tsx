import { PlannerFrame, type PlannerProps } from './PlannerFrame.tsx';

/** The planner within a guide page, which tells and draws the example itself: paste and result, until the reader has a plan of their own. */
export default function MxPlannerInGuide(props: PlannerProps) {
  return <PlannerFrame {...props} />;
}
