/** What each kind of entity is called, and where its pages stand. */
export const entityWords = {
  method: { one: 'method', many: 'methods', Many: 'Methods', folder: 'methods/' },
  dataset: { one: 'dataset', many: 'datasets', Many: 'Datasets', folder: 'datasets/' },
  task: { one: 'task', many: 'tasks', Many: 'Tasks', folder: 'tasks/' },
} as const;
