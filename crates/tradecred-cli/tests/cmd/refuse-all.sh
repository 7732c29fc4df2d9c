# A driver that refuses whatever it is asked, for the transcript `conform.md`.
while read -r line; do
    id=${line#'{"id":'}
    id=${id%%,*}
    case $line in
    *'"method":"hello"'*)
        echo "{\"id\":$id,\"result\":{\"implementation\":\"refuse-all\",\"protocol\":\"1\",\"class\":\"envelope\",\"features\":[\"at\"]}}"
        ;;
    *)
        echo "{\"id\":$id,\"result\":{\"authenticity\":\"not-authentic\",\"requirements\":\"undecided\",\"standing\":\"undecided\"}}"
        ;;
    esac
done
