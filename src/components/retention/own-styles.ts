import days from '../../styles/retention-result.css?inline';
import result from '../../styles/result.css?inline';
import stations from '../../styles/stations.css?inline';
import timeline from '../../styles/timeline.css?inline';

/** The styles of the parts that are fetched with the first day. */
export const ownStyles = result + stations + days + timeline;
