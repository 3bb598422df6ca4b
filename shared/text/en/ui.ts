export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  chosen: 'chosen',
  notices: 'Notices',
  notNumber: 'This is not a number that can be used here.',
  rating: { current: 'Current {{value}}', ideal: 'Ideal {{value}}' },
  noRating: { current: 'Current not rated', ideal: 'Ideal not rated' },
}
