import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for other programs begins first, and what is short comes last, so that no core is idle at the end. */
const projects = ['mail', 'site', 'name-server', 'laws', 'unit'];

/** Files in Vitest's own order (the longest first; the largest, where no run has timed them), project after project. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
