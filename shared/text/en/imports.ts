export const imports = {
  /** The lane of rows that name a stage and no lane. */
  defaultLane: 'Touchpoints',
  noTouchpoint: 'It names no touchpoint.',
  notOneOf: '{{column}} is “{{given}}”; known are {{known}}.',
  notYesNo: '{{column}} is “{{given}}”, neither yes nor no.',
  notNumber: '{{column}} is “{{given}}”, not a number that can be used here.',
  outOfRange: '{{column}} is {{given}}; it goes from {{least}} to {{most}}.',
  notDay: '{{column}} is “{{given}}”, not a day like 2027-03-31.',
  tooLong: '{{column}} is longer than {{most}} characters.',
  contradicts: '{{column}} is “{{given}}”, an earlier row of this touchpoint says “{{earlier}}”.',
  noSuchStandard: 'Supports names a standard that is not in the file: “{{given}}”.',
  orphan: '{{column}} says something about a {{what}} that the row does not name.',
  sampleName: 'Cancelling a subscription',
  sampleNote:
    'Retold after a published account of a real customer’s cancellation; the volumes and rates in it are illustrative.',
  sampleJourney: 'Leaving a contract',
  sampleCustomer: 'A household that has been a customer for a year',
  samplePurpose: 'Pay a fair price, or leave without trouble.',
  sampleTerms: {
    retention: 'Retention',
    retentionMeans: 'Keeping a customer who has reason to leave. It has no budget of its own.',
    churn: 'Churn',
    churnMeans: 'Customers who leave in a year, as a share of all. Nobody has a target for it.',
    callBack: 'Call-back',
    callBackMeans: 'The promise that somebody rings back within a stated time.',
  },
}
