/** Addresses of this feature, and words that its pages share. */
import { text } from '../../kernel/messages.ts';

export const proofsPath = '/werkatelier';
export const newProofPath = '/werkatelier/nieuw';
export const askPath = '/werkatelier/vraag';
export const ownQuestionsPath = '/werkatelier/mijn-vragen';
export const takeBackPath = (id: string): string => `${ownQuestionsPath}/${id}/intrekken`;
export const questionsPath = '/werkatelier/vragen';
export const questionPath = (id: string): string => `${questionsPath}/${id}`;
export const proofPath = (slug: string): string => `${proofsPath}/${slug}`;
export const proofStepPath = (slug: string): string => `${proofsPath}/${slug}/stap`;
export const correctProofPath = (slug: string): string => `${proofsPath}/${slug}/verbeteren`;

export const lessonsPath = '/geleerd';
export const newLessonPath = '/geleerd/nieuw';
export const correctLessonPath = (id: string): string => `${lessonsPath}/${id}/verbeteren`;

export const complaintsPath = '/klachten';
export const complaintRegisterPath = '/klachten/register';
export const complaintPath = (id: string): string => `${complaintRegisterPath}/${id}`;

export const sharedWords = {
  proofs: text('Werkatelier', 'Werkatelier'),
  lessons: text('Wat wij leerden', 'What we learned'),
  complaints: text('Klachten', 'Complaints'),
  save: text('Vastleggen', 'Record'),
  saveCorrection: text('Verbetering vastleggen', 'Record the correction'),
  correctTitle: text('Verbeteren', 'Correct'),
  correct: text('Verbeter wat hier staat', 'Correct what it says here'),
  reason: text('Waarom verandert dit?', 'Why does this change?'),
  happenedOn: text('Op welke dag?', 'On which day?'),
  documentUrl: text('Webadres waar meer staat', 'Web address with more'),
  readMore: text('Lees er meer over', 'Read more about it'),
  csv: text('Download als CSV', 'Download as CSV'),
  recordedAt: text('Vastgelegd op {at}', 'Recorded on {at}'),
  before: text('Hiervoor stond er', 'Before, it said'),
  nothing: text('niets', 'nothing'),
  public: text(
    'Iedereen kan dit lezen. Noem geen namen van mensen.',
    'Everybody can read this. Name no people.',
  ),
} as const;
