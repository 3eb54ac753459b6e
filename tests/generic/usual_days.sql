{#-
    A figure per day stays within its usual band. Arguments:
      date_column    the day
      value          an aggregate over the day's rows, such as count(*); a day without rows counts 0
      settling_days  newest days to leave out, because rows of theirs are still to come (the last one is partial)
      tested_days    days that are judged, the newest that are left
      history_days   days before a tested day from which its band is taken
      needed_days    days of history without which nothing can be said
      sensitivity    half the band's width in standard deviations

    The band is taken from square roots, whose spread is the same for few and for many rows a day (about 0.5 for counts,
    which is therefore the least): a small shop's quiet days raise no alarm, and a large one's silence does.

    One row a day outside its band (verdict unusual). Without enough history the test neither passes nor fails: it
    warns with one row whose verdict is "not enough data" and whose message counts the days.
-#}
{% test usual_days(
    model, date_column, value, settling_days=1, tested_days=7, history_days=28, needed_days=14, sensitivity=4
) %}
{{ config(severity='warn') }}

with figures as (

    select
        cast({{ date_column }} as date) as day,
        cast({{ value }} as double) as figure
    from {{ model }}
    where {{ date_column }} is not null
    group by cast({{ date_column }} as date)

),

bounds as (

    select
        min(day) as first_day,
        max(day) - {{ settling_days }} as last_day,
        greatest(coalesce(max(day) - {{ settling_days }} - min(day), 0), 0) as days_of_history
    from figures

),

calendar as (

    select cast(unnest(generate_series(first_day, last_day, interval 1 day)) as date) as day
    from bounds

),

days as (

    select
        calendar.day,
        coalesce(figures.figure, 0) as figure,
        sqrt(greatest(coalesce(figures.figure, 0), 0)) as root
    from calendar
    left join figures on calendar.day = figures.day

),

compared as (

    select
        day,
        figure,
        root,
        count(*) over history as days_of_history,
        avg(root) over history as usual,
        greatest(stddev_samp(root) over history, 0.5) as spread
    from days
    window history as (
        order by day
        rows between {{ history_days }} preceding and 1 preceding
    )

),

unusual as (

    select
        compared.day,
        compared.figure,
        pow(greatest(compared.usual - {{ sensitivity }} * compared.spread, 0), 2) as usual_from,
        pow(compared.usual + {{ sensitivity }} * compared.spread, 2) as usual_to
    from compared
    cross join bounds
    where
        compared.day > bounds.last_day - {{ tested_days }}
        and compared.days_of_history >= {{ needed_days }}
        and abs(compared.root - compared.usual) > {{ sensitivity }} * compared.spread

)

select
    'unusual' as verdict,
    day,
    round(figure, 2) as figure,
    round(usual_from, 2) as usual_from,
    round(usual_to, 2) as usual_to,
    concat(
        strftime(day, '%Y-%m-%d'), ': ', round(figure, 2),
        ' is outside the usual ', round(usual_from, 2), ' to ', round(usual_to, 2)
    ) as message
from unusual

union all

select
    'not enough data' as verdict,
    last_day as day,
    null as figure,
    null as usual_from,
    null as usual_to,
    concat('not enough data: ', days_of_history, ' days of {{ needed_days }}') as message
from bounds
where days_of_history < {{ needed_days }}

{% endtest %}
