"""What the archive is and how it is used; and the small files every site has."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.timezone import localdate

from plans import __version__, glossary
from plans.models import Plan, Source
from plans.models.vocabulary import Flag, Status
from plans.views.matrix import State


def help_page(request: HttpRequest) -> HttpResponse:
    context = {"flags": Flag.choices, "edit_kinds": glossary.EDIT_KINDS.items(), "states": list(State)}
    return render(request, "pages/help.html", context)


def about(request: HttpRequest) -> HttpResponse:
    published = Plan.objects.published()
    context = {
        "version": __version__,
        "today": localdate(),
        "plan_count": published.count(),
        "item_count": published.item_total(),
        "source_count": Source.objects.filter(plan__status=Status.PUBLISHED).count(),
        "home": request.build_absolute_uri("/"),
    }
    return render(request, "pages/about.html", context)


def robots(request: HttpRequest) -> HttpResponse:
    return render(request, "robots.txt", content_type="text/plain; charset=utf-8")


def favicon(request: HttpRequest) -> HttpResponse:
    return redirect(static("favicon.svg"))
