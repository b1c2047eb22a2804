/** Something the user can put right; its message is one whole sentence. The command line ends with status 2. */
export class Failure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Failure";
  }
}

/** Exit statuses of the command line. */
export const STATUS = { clean: 0, hasErrors: 1, failed: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];
