/* eslint-disable */
import type { Prisma, Domain, IndicatorArea, IndicatorAreaPlacement, Objective, ObjectiveAction, GuidingPrinciple, Region, Jurisdiction, JurisdictionGroup, JurisdictionGroupMember, SourceDocument, Assessment, Publication, ProcessStep, Profile, ProfileDomain, Finding, ObjectiveMapping, PrincipleMapping, Instrument, InstrumentMention, Release, ProfileRevision } from "./client/client.ts";
import type { PothosPrismaDatamodel } from "@pothos/plugin-prisma";
export default interface PrismaTypes {
    Domain: {
        Name: "Domain";
        Shape: Domain;
        Include: Prisma.DomainInclude;
        Select: Prisma.DomainSelect;
        OrderBy: Prisma.DomainOrderByWithRelationInput;
        WhereUnique: Prisma.DomainWhereUniqueInput;
        Where: Prisma.DomainWhereInput;
        Create: {};
        Update: {};
        RelationName: "placements" | "sections" | "findings";
        ListRelations: "placements" | "sections" | "findings";
        Relations: {
            placements: {
                Shape: IndicatorAreaPlacement[];
                Name: "IndicatorAreaPlacement";
                Nullable: false;
            };
            sections: {
                Shape: ProfileDomain[];
                Name: "ProfileDomain";
                Nullable: false;
            };
            findings: {
                Shape: Finding[];
                Name: "Finding";
                Nullable: false;
            };
        };
    };
    IndicatorArea: {
        Name: "IndicatorArea";
        Shape: IndicatorArea;
        Include: Prisma.IndicatorAreaInclude;
        Select: Prisma.IndicatorAreaSelect;
        OrderBy: Prisma.IndicatorAreaOrderByWithRelationInput;
        WhereUnique: Prisma.IndicatorAreaWhereUniqueInput;
        Where: Prisma.IndicatorAreaWhereInput;
        Create: {};
        Update: {};
        RelationName: "sourceDocument" | "placements";
        ListRelations: "placements";
        Relations: {
            sourceDocument: {
                Shape: SourceDocument;
                Name: "SourceDocument";
                Nullable: false;
            };
            placements: {
                Shape: IndicatorAreaPlacement[];
                Name: "IndicatorAreaPlacement";
                Nullable: false;
            };
        };
    };
    IndicatorAreaPlacement: {
        Name: "IndicatorAreaPlacement";
        Shape: IndicatorAreaPlacement;
        Include: Prisma.IndicatorAreaPlacementInclude;
        Select: Prisma.IndicatorAreaPlacementSelect;
        OrderBy: Prisma.IndicatorAreaPlacementOrderByWithRelationInput;
        WhereUnique: Prisma.IndicatorAreaPlacementWhereUniqueInput;
        Where: Prisma.IndicatorAreaPlacementWhereInput;
        Create: {};
        Update: {};
        RelationName: "area" | "domain";
        ListRelations: never;
        Relations: {
            area: {
                Shape: IndicatorArea;
                Name: "IndicatorArea";
                Nullable: false;
            };
            domain: {
                Shape: Domain;
                Name: "Domain";
                Nullable: false;
            };
        };
    };
    Objective: {
        Name: "Objective";
        Shape: Objective;
        Include: Prisma.ObjectiveInclude;
        Select: Prisma.ObjectiveSelect;
        OrderBy: Prisma.ObjectiveOrderByWithRelationInput;
        WhereUnique: Prisma.ObjectiveWhereUniqueInput;
        Where: Prisma.ObjectiveWhereInput;
        Create: {};
        Update: {};
        RelationName: "actions" | "mappings";
        ListRelations: "actions" | "mappings";
        Relations: {
            actions: {
                Shape: ObjectiveAction[];
                Name: "ObjectiveAction";
                Nullable: false;
            };
            mappings: {
                Shape: ObjectiveMapping[];
                Name: "ObjectiveMapping";
                Nullable: false;
            };
        };
    };
    ObjectiveAction: {
        Name: "ObjectiveAction";
        Shape: ObjectiveAction;
        Include: Prisma.ObjectiveActionInclude;
        Select: Prisma.ObjectiveActionSelect;
        OrderBy: Prisma.ObjectiveActionOrderByWithRelationInput;
        WhereUnique: Prisma.ObjectiveActionWhereUniqueInput;
        Where: Prisma.ObjectiveActionWhereInput;
        Create: {};
        Update: {};
        RelationName: "objective" | "mappings";
        ListRelations: "mappings";
        Relations: {
            objective: {
                Shape: Objective;
                Name: "Objective";
                Nullable: false;
            };
            mappings: {
                Shape: ObjectiveMapping[];
                Name: "ObjectiveMapping";
                Nullable: false;
            };
        };
    };
    GuidingPrinciple: {
        Name: "GuidingPrinciple";
        Shape: GuidingPrinciple;
        Include: Prisma.GuidingPrincipleInclude;
        Select: Prisma.GuidingPrincipleSelect;
        OrderBy: Prisma.GuidingPrincipleOrderByWithRelationInput;
        WhereUnique: Prisma.GuidingPrincipleWhereUniqueInput;
        Where: Prisma.GuidingPrincipleWhereInput;
        Create: {};
        Update: {};
        RelationName: "mappings";
        ListRelations: "mappings";
        Relations: {
            mappings: {
                Shape: PrincipleMapping[];
                Name: "PrincipleMapping";
                Nullable: false;
            };
        };
    };
    Region: {
        Name: "Region";
        Shape: Region;
        Include: Prisma.RegionInclude;
        Select: Prisma.RegionSelect;
        OrderBy: Prisma.RegionOrderByWithRelationInput;
        WhereUnique: Prisma.RegionWhereUniqueInput;
        Where: Prisma.RegionWhereInput;
        Create: {};
        Update: {};
        RelationName: "parent" | "children" | "jurisdictions";
        ListRelations: "children" | "jurisdictions";
        Relations: {
            parent: {
                Shape: Region | null;
                Name: "Region";
                Nullable: true;
            };
            children: {
                Shape: Region[];
                Name: "Region";
                Nullable: false;
            };
            jurisdictions: {
                Shape: Jurisdiction[];
                Name: "Jurisdiction";
                Nullable: false;
            };
        };
    };
    Jurisdiction: {
        Name: "Jurisdiction";
        Shape: Jurisdiction;
        Include: Prisma.JurisdictionInclude;
        Select: Prisma.JurisdictionSelect;
        OrderBy: Prisma.JurisdictionOrderByWithRelationInput;
        WhereUnique: Prisma.JurisdictionWhereUniqueInput;
        Where: Prisma.JurisdictionWhereInput;
        Create: {};
        Update: {};
        RelationName: "country" | "localities" | "region" | "memberships" | "groups" | "profiles" | "assessments";
        ListRelations: "localities" | "memberships" | "groups" | "profiles" | "assessments";
        Relations: {
            country: {
                Shape: Jurisdiction | null;
                Name: "Jurisdiction";
                Nullable: true;
            };
            localities: {
                Shape: Jurisdiction[];
                Name: "Jurisdiction";
                Nullable: false;
            };
            region: {
                Shape: Region | null;
                Name: "Region";
                Nullable: true;
            };
            memberships: {
                Shape: JurisdictionGroupMember[];
                Name: "JurisdictionGroupMember";
                Nullable: false;
            };
            groups: {
                Shape: JurisdictionGroup[];
                Name: "JurisdictionGroup";
                Nullable: false;
            };
            profiles: {
                Shape: Profile[];
                Name: "Profile";
                Nullable: false;
            };
            assessments: {
                Shape: Assessment[];
                Name: "Assessment";
                Nullable: false;
            };
        };
    };
    JurisdictionGroup: {
        Name: "JurisdictionGroup";
        Shape: JurisdictionGroup;
        Include: Prisma.JurisdictionGroupInclude;
        Select: Prisma.JurisdictionGroupSelect;
        OrderBy: Prisma.JurisdictionGroupOrderByWithRelationInput;
        WhereUnique: Prisma.JurisdictionGroupWhereUniqueInput;
        Where: Prisma.JurisdictionGroupWhereInput;
        Create: {};
        Update: {};
        RelationName: "body" | "sourceDocument" | "members" | "publications";
        ListRelations: "members" | "publications";
        Relations: {
            body: {
                Shape: Jurisdiction | null;
                Name: "Jurisdiction";
                Nullable: true;
            };
            sourceDocument: {
                Shape: SourceDocument;
                Name: "SourceDocument";
                Nullable: false;
            };
            members: {
                Shape: JurisdictionGroupMember[];
                Name: "JurisdictionGroupMember";
                Nullable: false;
            };
            publications: {
                Shape: Publication[];
                Name: "Publication";
                Nullable: false;
            };
        };
    };
    JurisdictionGroupMember: {
        Name: "JurisdictionGroupMember";
        Shape: JurisdictionGroupMember;
        Include: Prisma.JurisdictionGroupMemberInclude;
        Select: Prisma.JurisdictionGroupMemberSelect;
        OrderBy: Prisma.JurisdictionGroupMemberOrderByWithRelationInput;
        WhereUnique: Prisma.JurisdictionGroupMemberWhereUniqueInput;
        Where: Prisma.JurisdictionGroupMemberWhereInput;
        Create: {};
        Update: {};
        RelationName: "group" | "jurisdiction";
        ListRelations: never;
        Relations: {
            group: {
                Shape: JurisdictionGroup;
                Name: "JurisdictionGroup";
                Nullable: false;
            };
            jurisdiction: {
                Shape: Jurisdiction;
                Name: "Jurisdiction";
                Nullable: false;
            };
        };
    };
    SourceDocument: {
        Name: "SourceDocument";
        Shape: SourceDocument;
        Include: Prisma.SourceDocumentInclude;
        Select: Prisma.SourceDocumentSelect;
        OrderBy: Prisma.SourceDocumentOrderByWithRelationInput;
        WhereUnique: Prisma.SourceDocumentWhereUniqueInput;
        Where: Prisma.SourceDocumentWhereInput;
        Create: {};
        Update: {};
        RelationName: "profile" | "indicatorAreas" | "groups" | "assessments" | "publications" | "processSteps";
        ListRelations: "indicatorAreas" | "groups" | "assessments" | "publications" | "processSteps";
        Relations: {
            profile: {
                Shape: Profile | null;
                Name: "Profile";
                Nullable: true;
            };
            indicatorAreas: {
                Shape: IndicatorArea[];
                Name: "IndicatorArea";
                Nullable: false;
            };
            groups: {
                Shape: JurisdictionGroup[];
                Name: "JurisdictionGroup";
                Nullable: false;
            };
            assessments: {
                Shape: Assessment[];
                Name: "Assessment";
                Nullable: false;
            };
            publications: {
                Shape: Publication[];
                Name: "Publication";
                Nullable: false;
            };
            processSteps: {
                Shape: ProcessStep[];
                Name: "ProcessStep";
                Nullable: false;
            };
        };
    };
    Assessment: {
        Name: "Assessment";
        Shape: Assessment;
        Include: Prisma.AssessmentInclude;
        Select: Prisma.AssessmentSelect;
        OrderBy: Prisma.AssessmentOrderByWithRelationInput;
        WhereUnique: Prisma.AssessmentWhereUniqueInput;
        Where: Prisma.AssessmentWhereInput;
        Create: {};
        Update: {};
        RelationName: "jurisdiction" | "sourceDocument";
        ListRelations: never;
        Relations: {
            jurisdiction: {
                Shape: Jurisdiction;
                Name: "Jurisdiction";
                Nullable: false;
            };
            sourceDocument: {
                Shape: SourceDocument;
                Name: "SourceDocument";
                Nullable: false;
            };
        };
    };
    Publication: {
        Name: "Publication";
        Shape: Publication;
        Include: Prisma.PublicationInclude;
        Select: Prisma.PublicationSelect;
        OrderBy: Prisma.PublicationOrderByWithRelationInput;
        WhereUnique: Prisma.PublicationWhereUniqueInput;
        Where: Prisma.PublicationWhereInput;
        Create: {};
        Update: {};
        RelationName: "group" | "sourceDocument";
        ListRelations: never;
        Relations: {
            group: {
                Shape: JurisdictionGroup | null;
                Name: "JurisdictionGroup";
                Nullable: true;
            };
            sourceDocument: {
                Shape: SourceDocument;
                Name: "SourceDocument";
                Nullable: false;
            };
        };
    };
    ProcessStep: {
        Name: "ProcessStep";
        Shape: ProcessStep;
        Include: Prisma.ProcessStepInclude;
        Select: Prisma.ProcessStepSelect;
        OrderBy: Prisma.ProcessStepOrderByWithRelationInput;
        WhereUnique: Prisma.ProcessStepWhereUniqueInput;
        Where: Prisma.ProcessStepWhereInput;
        Create: {};
        Update: {};
        RelationName: "sourceDocument";
        ListRelations: never;
        Relations: {
            sourceDocument: {
                Shape: SourceDocument;
                Name: "SourceDocument";
                Nullable: false;
            };
        };
    };
    Profile: {
        Name: "Profile";
        Shape: Profile;
        Include: Prisma.ProfileInclude;
        Select: Prisma.ProfileSelect;
        OrderBy: Prisma.ProfileOrderByWithRelationInput;
        WhereUnique: Prisma.ProfileWhereUniqueInput;
        Where: Prisma.ProfileWhereInput;
        Create: {};
        Update: {};
        RelationName: "jurisdiction" | "previousEdition" | "nextEdition" | "sourceDocument" | "domains" | "findings" | "instruments";
        ListRelations: "domains" | "findings" | "instruments";
        Relations: {
            jurisdiction: {
                Shape: Jurisdiction;
                Name: "Jurisdiction";
                Nullable: false;
            };
            previousEdition: {
                Shape: Profile | null;
                Name: "Profile";
                Nullable: true;
            };
            nextEdition: {
                Shape: Profile | null;
                Name: "Profile";
                Nullable: true;
            };
            sourceDocument: {
                Shape: SourceDocument;
                Name: "SourceDocument";
                Nullable: false;
            };
            domains: {
                Shape: ProfileDomain[];
                Name: "ProfileDomain";
                Nullable: false;
            };
            findings: {
                Shape: Finding[];
                Name: "Finding";
                Nullable: false;
            };
            instruments: {
                Shape: Instrument[];
                Name: "Instrument";
                Nullable: false;
            };
        };
    };
    ProfileDomain: {
        Name: "ProfileDomain";
        Shape: ProfileDomain;
        Include: Prisma.ProfileDomainInclude;
        Select: Prisma.ProfileDomainSelect;
        OrderBy: Prisma.ProfileDomainOrderByWithRelationInput;
        WhereUnique: Prisma.ProfileDomainWhereUniqueInput;
        Where: Prisma.ProfileDomainWhereInput;
        Create: {};
        Update: {};
        RelationName: "profile" | "domain" | "findings";
        ListRelations: "findings";
        Relations: {
            profile: {
                Shape: Profile;
                Name: "Profile";
                Nullable: false;
            };
            domain: {
                Shape: Domain;
                Name: "Domain";
                Nullable: false;
            };
            findings: {
                Shape: Finding[];
                Name: "Finding";
                Nullable: false;
            };
        };
    };
    Finding: {
        Name: "Finding";
        Shape: Finding;
        Include: Prisma.FindingInclude;
        Select: Prisma.FindingSelect;
        OrderBy: Prisma.FindingOrderByWithRelationInput;
        WhereUnique: Prisma.FindingWhereUniqueInput;
        Where: Prisma.FindingWhereInput;
        Create: {};
        Update: {};
        RelationName: "profile" | "domain" | "section" | "objectiveMappings" | "principleMappings" | "instrumentMentions";
        ListRelations: "objectiveMappings" | "principleMappings" | "instrumentMentions";
        Relations: {
            profile: {
                Shape: Profile;
                Name: "Profile";
                Nullable: false;
            };
            domain: {
                Shape: Domain;
                Name: "Domain";
                Nullable: false;
            };
            section: {
                Shape: ProfileDomain;
                Name: "ProfileDomain";
                Nullable: false;
            };
            objectiveMappings: {
                Shape: ObjectiveMapping[];
                Name: "ObjectiveMapping";
                Nullable: false;
            };
            principleMappings: {
                Shape: PrincipleMapping[];
                Name: "PrincipleMapping";
                Nullable: false;
            };
            instrumentMentions: {
                Shape: InstrumentMention[];
                Name: "InstrumentMention";
                Nullable: false;
            };
        };
    };
    ObjectiveMapping: {
        Name: "ObjectiveMapping";
        Shape: ObjectiveMapping;
        Include: Prisma.ObjectiveMappingInclude;
        Select: Prisma.ObjectiveMappingSelect;
        OrderBy: Prisma.ObjectiveMappingOrderByWithRelationInput;
        WhereUnique: Prisma.ObjectiveMappingWhereUniqueInput;
        Where: Prisma.ObjectiveMappingWhereInput;
        Create: {};
        Update: {};
        RelationName: "finding" | "objective" | "action";
        ListRelations: never;
        Relations: {
            finding: {
                Shape: Finding;
                Name: "Finding";
                Nullable: false;
            };
            objective: {
                Shape: Objective;
                Name: "Objective";
                Nullable: false;
            };
            action: {
                Shape: ObjectiveAction | null;
                Name: "ObjectiveAction";
                Nullable: true;
            };
        };
    };
    PrincipleMapping: {
        Name: "PrincipleMapping";
        Shape: PrincipleMapping;
        Include: Prisma.PrincipleMappingInclude;
        Select: Prisma.PrincipleMappingSelect;
        OrderBy: Prisma.PrincipleMappingOrderByWithRelationInput;
        WhereUnique: Prisma.PrincipleMappingWhereUniqueInput;
        Where: Prisma.PrincipleMappingWhereInput;
        Create: {};
        Update: {};
        RelationName: "finding" | "principle";
        ListRelations: never;
        Relations: {
            finding: {
                Shape: Finding;
                Name: "Finding";
                Nullable: false;
            };
            principle: {
                Shape: GuidingPrinciple;
                Name: "GuidingPrinciple";
                Nullable: false;
            };
        };
    };
    Instrument: {
        Name: "Instrument";
        Shape: Instrument;
        Include: Prisma.InstrumentInclude;
        Select: Prisma.InstrumentSelect;
        OrderBy: Prisma.InstrumentOrderByWithRelationInput;
        WhereUnique: Prisma.InstrumentWhereUniqueInput;
        Where: Prisma.InstrumentWhereInput;
        Create: {};
        Update: {};
        RelationName: "profile" | "mentions";
        ListRelations: "mentions";
        Relations: {
            profile: {
                Shape: Profile | null;
                Name: "Profile";
                Nullable: true;
            };
            mentions: {
                Shape: InstrumentMention[];
                Name: "InstrumentMention";
                Nullable: false;
            };
        };
    };
    InstrumentMention: {
        Name: "InstrumentMention";
        Shape: InstrumentMention;
        Include: Prisma.InstrumentMentionInclude;
        Select: Prisma.InstrumentMentionSelect;
        OrderBy: Prisma.InstrumentMentionOrderByWithRelationInput;
        WhereUnique: Prisma.InstrumentMentionWhereUniqueInput;
        Where: Prisma.InstrumentMentionWhereInput;
        Create: {};
        Update: {};
        RelationName: "finding" | "instrument";
        ListRelations: never;
        Relations: {
            finding: {
                Shape: Finding;
                Name: "Finding";
                Nullable: false;
            };
            instrument: {
                Shape: Instrument;
                Name: "Instrument";
                Nullable: false;
            };
        };
    };
    Release: {
        Name: "Release";
        Shape: Release;
        Include: Prisma.ReleaseInclude;
        Select: Prisma.ReleaseSelect;
        OrderBy: Prisma.ReleaseOrderByWithRelationInput;
        WhereUnique: Prisma.ReleaseWhereUniqueInput;
        Where: Prisma.ReleaseWhereInput;
        Create: {};
        Update: {};
        RelationName: "revisions";
        ListRelations: "revisions";
        Relations: {
            revisions: {
                Shape: ProfileRevision[];
                Name: "ProfileRevision";
                Nullable: false;
            };
        };
    };
    ProfileRevision: {
        Name: "ProfileRevision";
        Shape: ProfileRevision;
        Include: Prisma.ProfileRevisionInclude;
        Select: Prisma.ProfileRevisionSelect;
        OrderBy: Prisma.ProfileRevisionOrderByWithRelationInput;
        WhereUnique: Prisma.ProfileRevisionWhereUniqueInput;
        Where: Prisma.ProfileRevisionWhereInput;
        Create: {};
        Update: {};
        RelationName: "release";
        ListRelations: never;
        Relations: {
            release: {
                Shape: Release;
                Name: "Release";
                Nullable: false;
            };
        };
    };
}
export function getDatamodel(): PothosPrismaDatamodel { return JSON.parse("{\"datamodel\":{\"models\":{\"Domain\":{\"fields\":[{\"type\":\"DomainCode\",\"kind\":\"enum\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"number\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"nameUnverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"titleUnverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sdgBreakdown\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"IndicatorAreaPlacement\",\"kind\":\"object\",\"name\":\"placements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DomainToIndicatorAreaPlacement\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ProfileDomain\",\"kind\":\"object\",\"name\":\"sections\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DomainToProfileDomain\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Finding\",\"kind\":\"object\",\"name\":\"findings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DomainToFinding\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"IndicatorArea\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"number\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"unverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceDocumentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quote\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"SourceDocument\",\"kind\":\"object\",\"name\":\"sourceDocument\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"IndicatorAreaToSourceDocument\",\"relationFromFields\":[\"sourceDocumentId\"],\"isUpdatedAt\":false},{\"type\":\"IndicatorAreaPlacement\",\"kind\":\"object\",\"name\":\"placements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"IndicatorAreaToIndicatorAreaPlacement\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"IndicatorAreaPlacement\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"edition\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"areaId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DomainCode\",\"kind\":\"enum\",\"name\":\"domainCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"position\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"IndicatorArea\",\"kind\":\"object\",\"name\":\"area\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"IndicatorAreaToIndicatorAreaPlacement\",\"relationFromFields\":[\"areaId\"],\"isUpdatedAt\":false},{\"type\":\"Domain\",\"kind\":\"object\",\"name\":\"domain\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DomainToIndicatorAreaPlacement\",\"relationFromFields\":[\"domainCode\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"edition\",\"areaId\"]},\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"edition\",\"domainCode\",\"position\"]}]},\"Objective\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"number\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"titleUnverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"labelEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"labelFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"labelEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"labelUnverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ObjectiveAction\",\"kind\":\"object\",\"name\":\"actions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ObjectiveToObjectiveAction\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ObjectiveMapping\",\"kind\":\"object\",\"name\":\"mappings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ObjectiveToObjectiveMapping\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"ObjectiveAction\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"objectiveNumber\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"letter\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"gist\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Objective\",\"kind\":\"object\",\"name\":\"objective\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ObjectiveToObjectiveAction\",\"relationFromFields\":[\"objectiveNumber\"],\"isUpdatedAt\":false},{\"type\":\"ObjectiveMapping\",\"kind\":\"object\",\"name\":\"mappings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ObjectiveActionToObjectiveMapping\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"objectiveNumber\",\"letter\"]},\"uniqueIndexes\":[]},\"GuidingPrinciple\":{\"fields\":[{\"type\":\"PrincipleCode\",\"kind\":\"enum\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"number\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"unverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"PrincipleMapping\",\"kind\":\"object\",\"name\":\"mappings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"GuidingPrincipleToPrincipleMapping\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"Region\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"RegionKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"parentCode\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"unverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Region\",\"kind\":\"object\",\"name\":\"parent\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"RegionParent\",\"relationFromFields\":[\"parentCode\"],\"isUpdatedAt\":false},{\"type\":\"Region\",\"kind\":\"object\",\"name\":\"children\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"RegionParent\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Jurisdiction\",\"kind\":\"object\",\"name\":\"jurisdictions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToRegion\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"Jurisdiction\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"JurisdictionType\",\"kind\":\"enum\",\"name\":\"type\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"alpha2\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"alpha3\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"unverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"countryId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"regionCode\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Jurisdiction\",\"kind\":\"object\",\"name\":\"country\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionCountry\",\"relationFromFields\":[\"countryId\"],\"isUpdatedAt\":false},{\"type\":\"Jurisdiction\",\"kind\":\"object\",\"name\":\"localities\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionCountry\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Region\",\"kind\":\"object\",\"name\":\"region\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToRegion\",\"relationFromFields\":[\"regionCode\"],\"isUpdatedAt\":false},{\"type\":\"JurisdictionGroupMember\",\"kind\":\"object\",\"name\":\"memberships\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToJurisdictionGroupMember\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"JurisdictionGroup\",\"kind\":\"object\",\"name\":\"groups\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToJurisdictionGroup\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Profile\",\"kind\":\"object\",\"name\":\"profiles\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToProfile\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Assessment\",\"kind\":\"object\",\"name\":\"assessments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AssessmentToJurisdiction\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"JurisdictionGroup\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"localName\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"bodyId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceDocumentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quote\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Jurisdiction\",\"kind\":\"object\",\"name\":\"body\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToJurisdictionGroup\",\"relationFromFields\":[\"bodyId\"],\"isUpdatedAt\":false},{\"type\":\"SourceDocument\",\"kind\":\"object\",\"name\":\"sourceDocument\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionGroupToSourceDocument\",\"relationFromFields\":[\"sourceDocumentId\"],\"isUpdatedAt\":false},{\"type\":\"JurisdictionGroupMember\",\"kind\":\"object\",\"name\":\"members\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionGroupToJurisdictionGroupMember\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Publication\",\"kind\":\"object\",\"name\":\"publications\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionGroupToPublication\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"JurisdictionGroupMember\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"groupId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"jurisdictionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"position\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameAsWritten\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"JurisdictionGroup\",\"kind\":\"object\",\"name\":\"group\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionGroupToJurisdictionGroupMember\",\"relationFromFields\":[\"groupId\"],\"isUpdatedAt\":false},{\"type\":\"Jurisdiction\",\"kind\":\"object\",\"name\":\"jurisdiction\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToJurisdictionGroupMember\",\"relationFromFields\":[\"jurisdictionId\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"groupId\",\"jurisdictionId\"]},\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"groupId\",\"position\"]}]},\"SourceDocument\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"DocumentKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"file\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"publisher\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"portal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"shellLanguage\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"findingsLanguage\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"attribution\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"rights\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineCount\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DocumentOrigin\",\"kind\":\"enum\",\"name\":\"origin\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Profile\",\"kind\":\"object\",\"name\":\"profile\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileToSourceDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"IndicatorArea\",\"kind\":\"object\",\"name\":\"indicatorAreas\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"IndicatorAreaToSourceDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"JurisdictionGroup\",\"kind\":\"object\",\"name\":\"groups\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionGroupToSourceDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Assessment\",\"kind\":\"object\",\"name\":\"assessments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AssessmentToSourceDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Publication\",\"kind\":\"object\",\"name\":\"publications\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PublicationToSourceDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ProcessStep\",\"kind\":\"object\",\"name\":\"processSteps\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProcessStepToSourceDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"Assessment\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"jurisdictionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"year\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceDocumentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quote\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Jurisdiction\",\"kind\":\"object\",\"name\":\"jurisdiction\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AssessmentToJurisdiction\",\"relationFromFields\":[\"jurisdictionId\"],\"isUpdatedAt\":false},{\"type\":\"SourceDocument\",\"kind\":\"object\",\"name\":\"sourceDocument\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AssessmentToSourceDocument\",\"relationFromFields\":[\"sourceDocumentId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"jurisdictionId\",\"year\"]}]},\"Publication\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"PublicationKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"position\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"description\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"language\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"year\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"groupId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceDocumentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quote\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"JurisdictionGroup\",\"kind\":\"object\",\"name\":\"group\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionGroupToPublication\",\"relationFromFields\":[\"groupId\"],\"isUpdatedAt\":false},{\"type\":\"SourceDocument\",\"kind\":\"object\",\"name\":\"sourceDocument\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PublicationToSourceDocument\",\"relationFromFields\":[\"sourceDocumentId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"ProcessStep\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"number\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"titleEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"descriptionEn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"descriptionFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"descriptionEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"unverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceDocumentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quote\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"SourceDocument\",\"kind\":\"object\",\"name\":\"sourceDocument\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProcessStepToSourceDocument\",\"relationFromFields\":[\"sourceDocumentId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"Profile\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"jurisdictionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Level\",\"kind\":\"enum\",\"name\":\"level\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"edition\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"year\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"month\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"language\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"introduction\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"researchPartner\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"previousEditionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceDocumentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quote\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Jurisdiction\",\"kind\":\"object\",\"name\":\"jurisdiction\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"JurisdictionToProfile\",\"relationFromFields\":[\"jurisdictionId\"],\"isUpdatedAt\":false},{\"type\":\"Profile\",\"kind\":\"object\",\"name\":\"previousEdition\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileEdition\",\"relationFromFields\":[\"previousEditionId\"],\"isUpdatedAt\":false},{\"type\":\"Profile\",\"kind\":\"object\",\"name\":\"nextEdition\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileEdition\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"SourceDocument\",\"kind\":\"object\",\"name\":\"sourceDocument\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileToSourceDocument\",\"relationFromFields\":[\"sourceDocumentId\"],\"isUpdatedAt\":false},{\"type\":\"ProfileDomain\",\"kind\":\"object\",\"name\":\"domains\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileToProfileDomain\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Finding\",\"kind\":\"object\",\"name\":\"findings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToProfile\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Instrument\",\"kind\":\"object\",\"name\":\"instruments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstrumentToProfile\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"jurisdictionId\",\"edition\"]}]},\"ProfileDomain\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"profileId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DomainCode\",\"kind\":\"enum\",\"name\":\"domainCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DomainSource\",\"kind\":\"enum\",\"name\":\"domainFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"heading\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Profile\",\"kind\":\"object\",\"name\":\"profile\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileToProfileDomain\",\"relationFromFields\":[\"profileId\"],\"isUpdatedAt\":false},{\"type\":\"Domain\",\"kind\":\"object\",\"name\":\"domain\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DomainToProfileDomain\",\"relationFromFields\":[\"domainCode\"],\"isUpdatedAt\":false},{\"type\":\"Finding\",\"kind\":\"object\",\"name\":\"findings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToProfileDomain\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"profileId\",\"domainCode\"]},\"uniqueIndexes\":[]},\"Finding\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reference\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"profileId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DomainCode\",\"kind\":\"enum\",\"name\":\"domainCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"FindingKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"position\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"textHash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"language\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"lineTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quote\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Profile\",\"kind\":\"object\",\"name\":\"profile\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToProfile\",\"relationFromFields\":[\"profileId\"],\"isUpdatedAt\":false},{\"type\":\"Domain\",\"kind\":\"object\",\"name\":\"domain\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DomainToFinding\",\"relationFromFields\":[\"domainCode\"],\"isUpdatedAt\":false},{\"type\":\"ProfileDomain\",\"kind\":\"object\",\"name\":\"section\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToProfileDomain\",\"relationFromFields\":[\"profileId\",\"domainCode\"],\"isUpdatedAt\":false},{\"type\":\"ObjectiveMapping\",\"kind\":\"object\",\"name\":\"objectiveMappings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToObjectiveMapping\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"PrincipleMapping\",\"kind\":\"object\",\"name\":\"principleMappings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToPrincipleMapping\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"InstrumentMention\",\"kind\":\"object\",\"name\":\"instrumentMentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToInstrumentMention\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"profileId\",\"domainCode\",\"kind\",\"position\"]},{\"name\":null,\"fields\":[\"profileId\",\"ordinal\"]}]},\"ObjectiveMapping\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"findingId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"objectiveNumber\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"actionLetter\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Relevance\",\"kind\":\"enum\",\"name\":\"relevance\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Confidence\",\"kind\":\"enum\",\"name\":\"confidence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"MappingMethod\",\"kind\":\"enum\",\"name\":\"method\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"rationale\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"textChanged\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"engineVersion\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"reviewedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Finding\",\"kind\":\"object\",\"name\":\"finding\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToObjectiveMapping\",\"relationFromFields\":[\"findingId\"],\"isUpdatedAt\":false},{\"type\":\"Objective\",\"kind\":\"object\",\"name\":\"objective\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ObjectiveToObjectiveMapping\",\"relationFromFields\":[\"objectiveNumber\"],\"isUpdatedAt\":false},{\"type\":\"ObjectiveAction\",\"kind\":\"object\",\"name\":\"action\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ObjectiveActionToObjectiveMapping\",\"relationFromFields\":[\"objectiveNumber\",\"actionLetter\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"findingId\",\"objectiveNumber\",\"method\"]}]},\"PrincipleMapping\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"findingId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"PrincipleCode\",\"kind\":\"enum\",\"name\":\"principleCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Confidence\",\"kind\":\"enum\",\"name\":\"confidence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"MappingMethod\",\"kind\":\"enum\",\"name\":\"method\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"rationale\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"textChanged\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"engineVersion\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"reviewedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Finding\",\"kind\":\"object\",\"name\":\"finding\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToPrincipleMapping\",\"relationFromFields\":[\"findingId\"],\"isUpdatedAt\":false},{\"type\":\"GuidingPrinciple\",\"kind\":\"object\",\"name\":\"principle\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"GuidingPrincipleToPrincipleMapping\",\"relationFromFields\":[\"principleCode\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"findingId\",\"principleCode\",\"method\"]}]},\"Instrument\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"profileId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"InstrumentKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameFr\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nameEs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"language\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Language\",\"kind\":\"enum\",\"name\":\"unverified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"yearFrom\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"yearTo\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"aliasesEn\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"aliasesFr\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"aliasesEs\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Profile\",\"kind\":\"object\",\"name\":\"profile\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstrumentToProfile\",\"relationFromFields\":[\"profileId\"],\"isUpdatedAt\":false},{\"type\":\"InstrumentMention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstrumentToInstrumentMention\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"InstrumentMention\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"findingId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"instrumentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"spanFrom\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"spanTo\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Finding\",\"kind\":\"object\",\"name\":\"finding\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FindingToInstrumentMention\",\"relationFromFields\":[\"findingId\"],\"isUpdatedAt\":false},{\"type\":\"Instrument\",\"kind\":\"object\",\"name\":\"instrument\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstrumentToInstrumentMention\",\"relationFromFields\":[\"instrumentId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"findingId\",\"spanFrom\"]},{\"name\":null,\"fields\":[\"instrumentId\",\"findingId\",\"ordinal\"]}]},\"Release\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"number\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"summary\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"checksum\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"corpusChecksum\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ProfileRevision\",\"kind\":\"object\",\"name\":\"revisions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileRevisionToRelease\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"ProfileRevision\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"releaseNumber\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"profileSlug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ProfileChange\",\"kind\":\"enum\",\"name\":\"change\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DocumentOrigin\",\"kind\":\"enum\",\"name\":\"origin\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"findings\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"findingsAdded\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"findingsRemoved\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"findingsChanged\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"documentSha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"documentText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"content\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"checksum\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"release\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProfileRevisionToRelease\",\"relationFromFields\":[\"releaseNumber\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"releaseNumber\",\"profileSlug\"]}]}}}}"); }