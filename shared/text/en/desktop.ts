export const desktop = {
  files: '{{extension}} files',
  leave: {
    title: 'Open {{host}} in your browser?',
    detail:
      '{{link}} is not part of Touchline. Your browser will connect to it; Touchline sends nothing of yours along.',
    stay: 'Stay here',
    open: 'Open in browser',
  },
  menu: {
    file: 'File',
    home: 'Home',
    window: 'New window',
    import: 'Import…',
    export: 'Export the plan',
    health: 'This File and Its Backups…',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    search: 'Search…',
    view: 'View',
  },
}
