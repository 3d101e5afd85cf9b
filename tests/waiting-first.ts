import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for other programs most of the time begins first: what reckons fills what it leaves of the machine. */
const projects = ['mail', 'name-server', 'laws', 'unit', 'site'];

/** Files in Vitest's own order (the longest first; the largest, where no run has timed them), project after project. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
