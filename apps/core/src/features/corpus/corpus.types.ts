import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLISODateTime } from '@nestjs/graphql';

/** How many documents of a corpus have one snapshot date. */
@ObjectType('CorpusState')
export class CorpusStateType {
  @Field(() => String, { nullable: true })
  asOf!: string | null;

  @Field(() => Int)
  documents!: number;
}

/** What a corpus holds and how old it is. Counted, never written. */
@ObjectType('CorpusFreshness')
export class CorpusFreshnessType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  documents!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Newest snapshot date held, today at the latest.',
  })
  asOf!: string | null;

  @Field(() => [CorpusStateType], { description: 'Documents by snapshot date, newest first.' })
  states!: readonly CorpusStateType[];

  @Field(() => String)
  licence!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  importedAt!: Date | null;

  @Field(() => String, { nullable: true })
  lastError!: string | null;
}

/** A piece of a document, as it was checked against the answer. */
@ObjectType('Passage')
export class PassageType {
  @Field(() => String)
  corpus!: string;

  @Field(() => String)
  corpusTitle!: string;

  @Field(() => String)
  corpusVersion!: string;

  @Field(() => String)
  recordId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [String])
  path!: readonly string[];

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  status!: string | null;

  @Field(() => String, { nullable: true })
  dateStart!: string | null;

  @Field(() => String, { nullable: true })
  dateEnd!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`table`: the dates are those of the table that the publisher keeps.',
  })
  datesFrom!: 'table' | null;

  @Field(() => String, { nullable: true })
  asOf!: string | null;

  @Field(() => String, { nullable: true })
  licence!: string | null;

  @Field(() => String, { nullable: true })
  source!: string | null;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => String, { nullable: true })
  num!: string | null;

  @Field(() => Int, { description: 'Above 1: several versions with no date to order them.' })
  undatedVersions!: number;
}

/** A whole document, and the other versions of the same article. */
@ObjectType('Document')
export class DocumentType extends PassageType {
  @Field(() => [PassageType])
  otherVersions!: readonly PassageType[];
}
