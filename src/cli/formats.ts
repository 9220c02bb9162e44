/** Output formats of commands, the default first. They are declared here, because the help lists them without loading the actions. */
export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github'] as const
export const DIFF_FORMATS = ['pretty', 'json', 'html'] as const
export const FIGURES_FORMATS = ['table', 'json', 'csv', 'xlsx'] as const
export const REVIEW_FORMATS = ['pretty', 'json'] as const
