/** The days that a reader may know, in the order in which they usually come. */
export const dateFields = [
  'mxChangedOn',
  'mailStoppedOn',
  'domainsDeletedOn',
  'gracePeriodEndsOn',
  'screenOpenedOn',
  'serverRetiredOn',
  'accountDeletionRequestedOn',
  'accountDeletionConfirmedOn',
  'tmemsLicenceEndsOn',
] as const;
export type DateField = (typeof dateFields)[number];
