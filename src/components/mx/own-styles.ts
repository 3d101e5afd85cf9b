import fields from '../../styles/fields.css?inline';
import plan from '../../styles/plan.css?inline';
import own from '../../styles/plan-own.css?inline';
import result from '../../styles/result.css?inline';
import route from '../../styles/route.css?inline';
import stations from '../../styles/stations.css?inline';

/** The styles of the parts that are fetched with the first paste. */
export const ownStyles = fields + result + route + stations + plan + own;
