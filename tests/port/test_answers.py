"""The port of the chapters answers every question as the models written by hand do."""

import json
from pathlib import Path

import pytest

from side_by_side.chapters.build import Databases
from side_by_side.chapters.pairs import all_chapters, find_pairs
from tests import ROOT
from tests.port.proof import process

#: Questions that a port of Django's models cannot answer, or answers otherwise, by the reason.
OTHERWISE = {
    "Proxies choose rows by a manager, which is Python; by hand they are kinds of one table": {
        "academy.all_videos",
        "academy.create_video",
        "academy.materials_as_their_kind",
        "proxies.employees_as_their_type",
        "proxies.engineers",
        "proxies.hire_manager",
        "proxies.manager_by_key_of_engineer",
        "proxies.promote_engineer",
        "proxies.whether_engineer_is_that_employee",
    },
    "Managers that leave rows out are Python; by hand an event does it": {
        "options.soft_deleted_folder_of_a_living_document",
        "options.living_document_by_key",
        "options.living_documents",
        "options.living_documents_of_a_folder",
        "options.living_documents_of_a_reader",
        "options.soft_delete_letters",
    },
    "save() and signals are Python; by hand events listen": {
        "methods.rename_blogs_in_bulk",
        "methods.rename_no_blog_for_yoko",
        "methods.save_a_new_blog",
        "methods.save_no_blog_for_yoko",
        "methods.slug_of_a_new_blog",
        "methods.slug_of_a_renamed_blog",
    },
    "A text that Django's forms demand, but its tables take as empty, must be given to a port": {
        "bands.add_john",
        "bands.create_george",
        "bands.remove_ringo_invited_twice",
        "bands.set_the_four",
        "bands.clear_and_set_the_four",
        "methods.create_blogs_in_bulk",
    },
    "Labels, help texts, permissions and choices of forms are no part of a schema": {
        "fields.members_of_the_year_in_school",
        "fields.shown_years_of_enumerated_students",
        "options.verbose_names_of_oxen",
        "quickstart.help_texts_of_people",
        "quickstart.label_of_first_name",
        "quickstart.verbose_names",
        "relationships.staff_members_to_choose_from",
        "relationships.verbose_names_of_relations",
    },
    "Attributes that an event loop can wait for are a choice; by hand models have AsyncAttrs": {
        "deliveries.parcels_loaded_when_needed",
        "deliveries.take_all_parcels_from_courier",
        "deliveries.towns_forgotten_in_memory",
        "deliveries.weight_loaded_when_needed",
    },
    "A column that counts versions is compared by flushes if written by hand": {
        "ledger.amend_transfer",
        "ledger.delete_transfer_amended_meanwhile",
    },
    "A custom field's values are Python; the port takes the column as Django declares it": {
        "fields.deal_of_too_few_cards",
        "fields.deals_with_spades_in_the_west",
        "fields.hand_of_the_first_board",
        "fields.save_deal",
    },
    "SQLAlchemy inherits from one parent, so the other's columns are reached through a link": {
        "multiple_parents.add_book_review",
        "multiple_parents.add_review_that_is_piece",
        "multiple_parents.book_reviews",
        "multiple_parents.review_of_book_and_of_article",
        "multiple_parents.reviews_by_headline",
        "multiple_parents.reviews_that_are_pieces",
        "multiple_parents.titles_and_headlines_of_reviews",
    },
    "The port has one module for an application, and an abstract class only for its columns": {
        "abstract.save_common_info",
        "multiple_parents.files_and_tables_of_models",
    },
    "What must have an owner goes when it is taken from it; by hand the database refuses": {
        "relationships.take_car_from_its_maker",
    },
    "A symmetrical relation is one list, as in Django; by hand each direction is one": {
        "relationships.befriend_frank",
        "relationships.clear_friends_of_ada",
        "relationships.end_friendship",
    },
    "Validators and clean() are Python; by hand, methods validate what is set": {
        "galleries.add_work_from_before_the_birth",
        "galleries.complaint_about_an_empty_title",
        "galleries.complaints_about_a_work",
    },
    "A property of two fields is Python; by hand it is a composite of two columns": {
        "cabinets.cabinets_of_a_size",
        "cabinets.change_size_of_a_cabinet",
        "cabinets.forget_sizes_of_an_owner",
        "cabinets.sizes_of_cabinets",
        "cabinets.update_fronts_of_an_owner",
    },
    "A column for the kind is one as any other; by hand it decides the class of a row": {
        "cabinets.features_of_specimens",
        "cabinets.note_the_visit_of_a_school",
        "cabinets.specimens_of_known_years",
        "cabinets.years_of_guests",
    },
    "Labels of choices and annotations are no part of a model; by hand it declares them": {
        "galleries.cheapest_works_of_galleries",
        "galleries.media_as_shown",
        "galleries.numbers_of_works_of_galleries",
    },
    "Of JSON, a port sees no change in place; by hand it is tracked": {
        "documents.change_a_key_in_place",
        "documents.change_a_key_inside_a_key",
        "documents.pack_the_south_crate",
    },
    "Encoders, decoders and composites are Python; by hand the models have them": {
        "documents.crate_without_contents",
        "documents.crates_at_a_place",
        "documents.crates_with_exactly_one_sticker",
        "documents.move_stickers",
        "documents.move_the_south_crate",
        "documents.rate_of_twenty_digits",
        "documents.rates_of_loans",
        "documents.rooms_of_places",
        "documents.stickers_of_crates",
        "documents.widen_the_west_crate",
    },
    "A port's collections are lists; by hand these are sets": {
        "workshop.part_added_to_a_closed_job",
        "workshop.part_removed_from_a_closed_job",
        "workshop.part_that_a_job_has_already",
        "workshop.parts_before_and_after_replacing_all",
        "workshop.parts_that_replace_others",
    },
    "from_db() and receivers are Python; by hand, methods and options of the mapping do it": {
        "workshop.closed_job_of_another_customer",
        "workshop.hours_before_and_after_a_change",
        "workshop.stock_taken_from_a_part",
        "workshop.stock_when_read_again",
    },
}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_port_answers_as_the_models_by_hand(databases: Databases, tmp_path: Path) -> None:
    """Answers, values of objects and rows left behind are right, but for those listed."""
    output = tmp_path / "ported"
    done = process("django_process", "django_side.settings", str(ROOT), str(output))
    assert done.returncode == 0, done.stderr
    asked = process("ported_answers", str(output), databases.addresses["django"].url)
    assert asked.returncode == 0, asked.stderr
    problems: dict[str, list[str]] = json.loads(asked.stdout)
    pairs = [pair for chapter in all_chapters() for pair in find_pairs(chapter)]
    asked_here = [pair for pair in pairs if pair.question.is_asked_on(databases.kind)]
    # One that commits would change the database that the others are asked on.
    assert problems.keys() == {pair.id for pair in asked_here if not pair.question.commits}
    listed = {name for names in OTHERWISE.values() for name in names}
    wrong = {name: lines for name, lines in problems.items() if lines}
    assert {name: lines for name, lines in wrong.items() if name not in listed} == {}
    assert sorted(listed - wrong.keys()) == [], "these are answered now: take them off the list"
