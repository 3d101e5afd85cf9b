export {
  isWildcard,
  readHostLabels as readDomainName,
  readHostName,
  readMailDomain as readWildcardName,
} from '../dns/name.ts';
