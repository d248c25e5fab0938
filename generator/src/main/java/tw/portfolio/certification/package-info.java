/**
 * Git history into a verdict for every record. Where a class belongs, and what to read first of each part, in the order of the work:
 *
 * <dl>
 *   <dt>The line: what a main line holds, and what each of its steps changed
 *   <dd>{@code StepCommit}, {@code CommitText}, {@code MergeWords}, {@code Mainline}, {@code MergeBases}, {@code TreeCache}, {@code Trees},
 *       {@code Changes}, {@code ChangedPaths}, {@code StepChanges}, {@code PlainComparison}, {@code BranchChanges}, {@code StepFiles},
 *       {@code FormerSteps}, {@code Versions}, {@code CommittedText}, {@code FileVersion}, {@code Tracked}, {@code RecordFiles},
 *       {@code DoubledNames}, {@code Damage}, {@code SourceHistory}, {@code Histories}, {@code MainlineSurvey}, {@code Surveyor}
 *   <dt>Time: when something came about, and what proves it
 *   <dd>{@code SchoolTime}, {@code Bracket}, {@code Anchors}, {@code Ledger}, {@code LedgerFindings}, {@code ListedHeads},
 *       {@code CertainDates}, {@code LineDates}, {@code ToCome}, {@code Arrivals}, {@code Deadline}, {@code Punctuality}, {@code Uploads}
 *   <dt>Keys: what stands outside the records, and who signed
 *   <dd>{@code CertificationSettings}, {@code TrustSettings}, {@code Pins}, {@code KeyRing}, {@code KeyFindings}, {@code ReadKeys},
 *       {@code SignedFor}, {@code ForgeIdentity}, {@code DemonstrationForge}, {@code Trust}
 *   <dt>The policy: who is who and may certify what, walked forward from its genesis
 *   <dd>{@code Policy}, {@code PolicyBesides}, {@code PolicyWalk}, {@code PolicyInForce}, {@code Genesis}, {@code StaffFiles},
 *       {@code Entitling}, {@code HeldFindings}, {@code People}, {@code Person}, {@code AsWritten}, {@code InForce}, {@code Entitlement},
 *       {@code Certifiers}, {@code Responsible}, {@code MovedProfiles}, {@code BrokenProfile}, {@code Trace}
 *   <dt>One step: whether it certifies a record that it changed
 *   <dd>{@code Step}, {@code Steps}, {@code TurnedOver}, {@code Judge}, {@code Evaluation}, {@code Decision}, {@code RecordStep},
 *       {@code ThreeWay}, {@code BranchAuthors}, {@code EarlierWriters}, {@code Owners}, {@code Stated}, {@code StatedReader}, {@code Refusals},
 *       {@code Refusing}, {@code DatedRefusal}, {@code Digest}, {@code ContentDigest}, {@code Content}, {@code Aside}
 *   <dt>Offices' files, and the rows in them that somebody entitled left so
 *   <dd>{@code OfficeFiles}, {@code OfficeFile}, {@code OfficeState}, {@code FileBook}, {@code WholeText}, {@code PutOff}, {@code Brought},
 *       {@code Renamed}, {@code Strangers}, {@code Origins}, {@code TakenAway}, {@code Likeness}, {@code AlikeTexts}, {@code DeletedFile},
 *       {@code RowBook}, {@code Row}, {@code RowCutter}, {@code SayingLines}, {@code RowGroup}, {@code RowCopies}, {@code RowPairs},
 *       {@code RowOrigins}, {@code RowMerge}, {@code RowLines}, {@code RowsAsShown}, {@code HeldRow}, {@code VoidRow}, {@code Hand},
 *       {@code Values}, {@code Entries}, {@code SaidBefore}, {@code OpenValues}, {@code Unsettled}, {@code TouchedLines}, {@code LineBook},
 *       {@code OwnedLines}, {@code StayedLines}, {@code Remarks}, {@code Reformatted}, {@code Shown}, {@code Blanks}
 *   <dt>The verdict, and the findings it comes to
 *   <dd>{@code Certifier}, {@code SourceCertifier}, {@code CertifiedSchool}, {@code Certification}, {@code Publication}, {@code Verdict},
 *       {@code VerdictKind}, {@code Cause}, {@code Flag}, {@code Found}, {@code Verdicts}, {@code Turn}, {@code VerdictWords}, {@code RowWords},
 *       {@code Cut}, {@code Findings}, {@code Unbelieved}, {@code Contradicted}, {@code Unread}, {@code LostWorks}, {@code Menders},
 *       {@code CarriedOver}, {@code AdmittedManifest}, {@code CommitEvidence}
 *   <dt>What was sent to the central database, and changed since
 *   <dd>{@code SelectionLocks}, {@code SelectionState}, {@code SelectionStates}, {@code SelectionTrails}, {@code AtLock}, {@code WorksAtLock},
 *       {@code LockedWorks}, {@code SentWork}, {@code SentWorks}, {@code LockedContests}, {@code ContestParts}, {@code ContestSince},
 *       {@code ContestTrails}, {@code RefusedWorks}
 *   <dt>Requests under review: what would come of merging them
 *   <dd>{@code OpenRequest}, {@code OpenRequests}, {@code RequestReader}, {@code RequestWords}, {@code ProposedReader}, {@code BranchFiles},
 *       {@code JoinedRecord}, {@code ProposedRecord}, {@code DryRun}, {@code Obstacle}, {@code Misnamed}, {@code SameBytes}, {@code Twice},
 *       {@code CapEffect}, {@code CapEffects}, {@code Preview}, {@code Previews}, {@code MergeTarget}, {@code ProposalFindings}
 *   <dt>What became of a record, and what is to be done next
 *   <dd>{@code Trail}, {@code TrailReader}, {@code SentBack}, {@code RecordDifferences}, {@code FieldDifferences}, {@code Difference},
 *       {@code ToDo}, {@code ToDos}, {@code ToDoList}, {@code ToldOnce}, {@code FoundToDos}
 * </dl>
 */
@NullMarked
package tw.portfolio.certification;

import org.jspecify.annotations.NullMarked;
