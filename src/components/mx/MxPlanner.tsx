import { PlannerFrame, type PlannerProps } from './PlannerFrame.tsx';
import { RoutePair } from './RoutePair.tsx';

/** The planner on its own page: whole from the first rendering on. */
export default function MxPlanner(props: PlannerProps) {
  return <PlannerFrame {...props} picture={RoutePair} />;
}
