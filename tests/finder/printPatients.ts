/** `npm run patients`: the written patients of the finder and what comes out for each, as a table to read; more from files named after it. */
import { rowName } from '../../src/finder/suspectRows';
import { faultsOf, readPatients, realFinder } from './realFinder';

/** So many suspects are printed. */
const SHOWN = 5;

async function print(): Promise<void> {
  const { find } = await realFinder();
  let wrong = 0;
  const own = process.argv.slice(2).map((file) => new URL(file, `file://${process.cwd()}/`).href);
  for (const file of ['./patients.json', './morePatients.json', ...own])
    for (const patient of readPatients(file)) {
      const found = find(patient.painted, patient.ticked);
      const faults = faultsOf(patient, found);
      wrong += faults.length;
      console.log(`\n${patient.id}: ${patient.story}`);
      console.log(`  painted     ${patient.painted.join(', ')}`);
      console.log(`  ticked      ${patient.ticked.join(', ') || '-'}`);
      console.log(`  first check ${found.warnings.flags.map(({ id }) => id).join(', ')}`);
      console.log(
        `  look-alikes ${found.lookAlikes.map(({ id, covers }) => `${id} ${covers.toFixed(2)}`).join(', ')}`,
      );
      found.suspects.slice(0, SHOWN).forEach(({ row, explains, asked, fit }, i) => {
        const explained = [...explains.regions, ...explains.complaints];
        const score = `${explained.length} of ${asked}: ${explained.join(' + ') || '-'}`;
        console.log(`  ${i + 1}  ${rowName(row).padEnd(44)} ${fit.toFixed(2)}  ${score}`);
      });
      for (const fault of faults) console.log(`  WRONG: ${fault}`);
    }
  console.log(wrong === 0 ? '\nAll as written.' : `\n${wrong} not as written.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

void print();
